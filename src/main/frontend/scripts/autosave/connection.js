// One way to the server for all fields: knows when the network or the session is gone, and tries again.
const longest = 60_000;

export class Connection {
  constructor(form, address) {
    this.form = form;
    this.address = address;
    this.wait = 2_000;
    this.expired = false;
  }

  /** The page that shows the fields, so that the server can say what the rules make of it. */
  get page() {
    return { section: this.form.dataset.section, row: this.form.querySelector("input[name=row]")?.value };
  }

  get token() {
    return this.form.querySelector("input[name=_csrf], input[name=csrf]")?.value ?? "";
  }

  /** What became of a request: saved, conflict, refused, forbidden, expired or kept (no answer that counts). */
  async post(path, value, version, renewed = false) {
    let response;
    try {
      response = await fetch(this.address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.token },
        body: JSON.stringify({ path, value, version, ...this.page }),
        credentials: "same-origin",
        keepalive: JSON.stringify(value ?? "").length < 20_000,
      });
    } catch {
      return { kind: "kept" };
    }
    if (response.status === 403 && !renewed && (await this.renew())) return this.post(path, value, version, true);
    const kind = this.kind(response);
    this.expired = kind === "expired";
    if (kind !== "kept") this.wait = 2_000;
    return { kind, body: await response.json().catch(() => undefined) };
  }

  /** Sends a file; the line is told how far it is. What became of it as in post, or cancelled. */
  upload(file, path, line, renewed = false) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ path, ...this.page })) if (value !== undefined) form.append(name, value);
    form.append("file", file);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      line.abort = () => request.abort();
      request.open("POST", `${this.address}/files`);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-CSRF-TOKEN", this.token);
      request.upload.addEventListener("progress", ({ loaded, total }) => line.progress(Math.floor((100 * loaded) / total)));
      request.addEventListener("error", () => resolve({ kind: "kept" }));
      request.addEventListener("abort", () => resolve({ kind: "cancelled" }));
      request.addEventListener("load", async () => {
        if (request.status === 403 && !renewed && (await this.renew())) {
          resolve(this.upload(file, path, line, true));
          return;
        }
        const headers = new Headers({ "Content-Type": request.getResponseHeader("Content-Type") ?? "" });
        const kind = this.kind({ status: request.status, ok: request.status === 200, redirected: !request.responseURL.endsWith("/files"), headers });
        resolve({ kind, body: parsed(request.responseText) });
      });
      request.send(form);
    });
  }

  /** What the rules make of answers that are not saved; nothing when the server cannot be asked. */
  async ask(answers) {
    const response = await fetch(this.address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.token },
      body: JSON.stringify({ answers, ...this.page }),
      credentials: "same-origin",
    }).catch(() => undefined);
    return response?.ok ? response.json() : undefined;
  }

  kind(response) {
    const json = /json/.test(response.headers.get("Content-Type") ?? "");
    if (response.status === 401 || response.redirected || this.signedOut) return "expired";
    if (response.ok) return json ? "saved" : "kept";
    if (response.status === 409) return json ? "conflict" : "kept";
    if (response.status === 404 || response.status === 410) return "gone";
    if (response.status === 403) return "forbidden";
    return response.status === 429 || response.status >= 500 ? "kept" : "refused";
  }

  /** A token dies with its session: fetches this page for a new one. False when the page asks to sign in. */
  async renew() {
    this.signedOut = false;
    try {
      const response = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.querySelector("form[data-autosave] input[name=_csrf]")?.value;
      this.signedOut = response.status === 401 || response.redirected || (response.ok && !fresh);
      if (!fresh) return false;
      for (const input of document.querySelectorAll("input[name=_csrf]")) input.value = fresh;
      return true;
    } catch {
      return false;
    }
  }

  async get(address) {
    const response = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (response.status === 401 || response.redirected) this.expired = true;
    return response.ok && !response.redirected ? response.json() : undefined;
  }

  /** Milliseconds to wait before the next try: twice as long each time, with some chance so that not all come at once. */
  next() {
    const now = this.wait;
    this.wait = Math.min(longest, this.wait * 2);
    return now * (0.75 + Math.random() / 2);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
