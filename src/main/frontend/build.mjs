// Builds styles and scripts: `node build.mjs OUTDIR` writes files with a hash in their names and manifest.json,
// which maps the name a template uses ("app.css") to the address it is served at ("/assets/app-1a2b3c.css").
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? "assets");
const publicPath = "/assets";

const scss = {
  name: "scss",
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: sass.compile(path, { loadPaths: [join(here, "node_modules")], quietDeps: true }).css,
      loader: "css",
      resolveDir: here,
    }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  metafile: true,
  outdir: out,
  publicPath,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  legalComments: "linked",
  logLevel: "warning",
};

const images = (await readdir(join(here, "images"))).map((name) => join("images", name));

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const results = await Promise.all([
  esbuild.build({
    ...common,
    entryPoints: ["styles/app.scss"],
    plugins: [scss],
    loader: { ".woff2": "file", ".svg": "file" },
    target: ["chrome80", "firefox78", "safari13"],
  }),
  // start.js runs before the first paint, so it is a classic script; app.js is a module that loads charts when needed.
  esbuild.build({ ...common, entryPoints: ["scripts/start.js"], format: "iife", target: "es2019" }),
  esbuild.build({ ...common, entryPoints: ["scripts/app.js"], format: "esm", splitting: true, target: "es2020" }),
  esbuild.build({ ...common, entryPoints: images, loader: { ".svg": "copy" }, entryNames: "[name]-[hash]" }),
]);

const manifest = {};
for (const { metafile } of results) {
  for (const [path, output] of Object.entries(metafile.outputs)) {
    const name = basename(path);
    if (/\.(map|txt)$/.test(name)) continue;
    const logical = output.entryPoint
      ? basename(output.entryPoint).replace(/\.scss$/, ".css")
      : name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");
    manifest[logical] = `${publicPath}/${relative(out, resolve(here, path))}`;
  }
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)));
await writeFile(join(out, "manifest.json"), JSON.stringify(sorted, null, 2) + "\n");
