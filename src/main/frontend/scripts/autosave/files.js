// The files of an answer: a list on the page, each with its caption. A file that was removed stays to be brought back.
export const takesFiles = ({ dataset }) => dataset?.type === "file" || dataset?.type === "image";
export const chosen = (files) => (files ?? []).map(({ file, caption }) => ({ file, caption: caption ?? "" }));

const items = (field) => [...field.querySelectorAll("[data-files] > [data-file]")];
const isGone = (item) => !item.querySelector("[data-gone]").hidden;

export function readFiles(field) {
  return items(field)
    .filter((item) => !isGone(item))
    .map((item) => ({ file: Number(item.dataset.file), caption: item.querySelector("[data-caption]").value }));
}

export function writeFiles(field, value) {
  const files = new Map((value ?? []).map((file) => [String(file.file), file]));
  for (const item of items(field)) {
    const file = files.get(item.dataset.file);
    files.delete(item.dataset.file);
    if (file) {
      mark(item, false);
      item.querySelector("[data-caption]").value = file.caption ?? "";
    } else if (!isGone(item)) item.remove();
  }
  for (const file of files.values()) field.querySelector("[data-files]").append(made(field, file));
  showRoom(field);
}

export const wordsOfFiles = (field, value) =>
  (value ?? []).map((file) => [file.name ?? nameOf(field, file.file), file.caption].filter(Boolean).join(" – ")).join(", ");

const nameOf = (field, id) => field.querySelector(`[data-file="${id}"] [data-file-name]`)?.textContent ?? `#${id}`;

/** No more can be chosen when the list is full. */
export function showRoom(field) {
  const upload = field.querySelector("[data-upload]");
  const full = readFiles(field).length >= Number(upload.dataset.most);
  upload.querySelector("[data-room]").hidden = full;
  upload.querySelector("[data-full]").hidden = !full;
}

/** Removes a file from the answer, or brings it back. The focus stays with the person. */
export function remove(item, gone) {
  mark(item, gone);
  (gone ? item.querySelector("[data-undo]") : item.querySelector("[data-caption]")).focus();
}

function mark(item, gone) {
  const line = item.querySelector("[data-gone]");
  const words = line.querySelector("[data-words]");
  words.textContent = words.dataset.words.replace("%n", item.querySelector("[data-file-name]").textContent);
  line.hidden = !gone;
  item.querySelector(".rm-file__kept").hidden = gone;
  // What is removed is not sent along with the page either.
  item.querySelector("input[type=hidden]").disabled = gone;
}

function made(field, { file, name = `#${file}`, type = "", size = 0, caption = "" }) {
  const item = field.querySelector("template[data-file-item]").content.firstElementChild.cloneNode(true);
  const path = field.dataset.path;
  const input = item.querySelector("[data-caption]");
  const picture = item.querySelector("[data-file-picture]");
  const address = `/files/${file}/${encodeURIComponent(name.replace(/[%;/\\]/g, "-"))}`;
  item.dataset.file = file;
  item.querySelector("input[type=hidden]").value = file;
  for (const place of item.querySelectorAll("[data-file-name]")) place.textContent = name;
  item.querySelector("[data-file-link]").href = address;
  item.querySelector("[data-file-size]").textContent = sizeText(size);
  item.querySelector("[data-file-ending]").textContent = name.slice(name.lastIndexOf(".") + 1).toUpperCase();
  item.querySelector(type.startsWith("image/") ? "[data-file-ending]" : "[data-file-picture]").remove();
  if (type.startsWith("image/")) {
    picture.href = address;
    picture.querySelector("img").src = `/files/${file}/thumbnail`;
  }
  input.id = `f-${path.replaceAll("/", "-")}-${file}-caption`;
  item.querySelector("label").htmlFor = input.id;
  input.name = `caption:${file}:${path}`;
  input.value = caption;
  item.querySelector("[data-remove-file]").setAttribute("formaction", `${field.closest("form").getAttribute("action")}/files/${file}/remove?path=${path}`);
  return item;
}

/** The same as org.ruammue.forms.FileAnswer writes. */
const sizeText = (size) => (size < 1 << 20 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / (1 << 20)).toFixed(1)} MB`);
