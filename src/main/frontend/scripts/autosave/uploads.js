// Sends files as soon as they are chosen, one after the other, and shows how far each is. An answer takes a file without
// asking for its version: adding one never overwrites what somebody else did.
import { readFiles, remove, showRoom, writeFiles } from "./files.js";
import { showState } from "./state.js";

export class Uploads {
  constructor(saver, session) {
    this.saver = saver;
    this.session = session;
    this.box = saver.field.querySelector("[data-upload]");
    this.list = this.box.querySelector("[data-uploads]");
    this.words = this.box.dataset;
    this.queue = Promise.resolve();
    this.underWay = 0;
    const input = this.box.querySelector("input[type=file]");
    input.addEventListener("change", () => {
      const files = [...input.files];
      if (files.length === 0) return;
      input.value = "";
      input.dispatchEvent(new CustomEvent("change"));
      files.forEach((file) => this.add(file));
    });
    this.box.addEventListener("click", (event) => this.clicked(event));
  }

  clicked(event) {
    const item = event.target.closest("[data-file]");
    const gone = event.target.closest("[data-remove-file]");
    if (!item || (!gone && !event.target.closest("[data-undo]"))) return;
    event.preventDefault();
    remove(item, Boolean(gone));
    showRoom(this.saver.field);
    this.saver.changed();
    this.saver.send();
  }

  add(file) {
    const line = new Line(file, this);
    this.list.append(line.element);
    const { most, mostBytes } = this.words;
    if (file.size > Number(mostBytes)) line.end(this.words.tooLarge);
    else if (readFiles(this.saver.field).length + this.underWay >= Number(most)) line.end(this.words.tooMany);
    else this.send(line);
  }

  send(line) {
    this.underWay++;
    line.show(this.words.waiting);
    this.queue = this.queue.then(() => this.work(line)).finally(() => this.underWay--);
    return this.queue;
  }

  /** Resolves when nothing is under way. */
  done() {
    return this.queue;
  }

  async work(line) {
    if (line.cancelled) return;
    await this.saver.send();
    const { kind, body } = await this.session.connection.upload(line.file, this.saver.path, line);
    if (kind === "cancelled") return;
    if (kind === "saved") {
      line.element.remove();
      this.take(body);
      this.box.querySelector("[data-said]").textContent = this.words.attached.replace("%n", line.file.name);
    } else if (kind === "kept" || kind === "expired") line.end(body?.detail ?? this.words[kind === "kept" ? "lost" : "expired"], true);
    else line.end(body?.detail ?? this.words.failed);
  }

  /** The list as the server has it now, with the captions that were typed meanwhile. */
  take(body) {
    const { saver } = this;
    const typed = saver.unsaved ? new Map(readFiles(saver.field).map(({ file, caption }) => [file, caption])) : new Map();
    writeFiles(saver.field, body.value);
    saver.version = body.version;
    saver.markVersion();
    saver.saved = readFiles(saver.field);
    this.session.follow(body.page);
    for (const [file, caption] of typed) {
      const input = saver.field.querySelector(`[data-file="${file}"] [data-caption]`);
      if (input) input.value = caption;
    }
    saver.savedAt = body.savedAt;
    saver.finding = body.finding;
    saver.settle("saved");
    saver.changed();
    showState(saver, this.session.text);
  }
}

/** One file on its way: its name, a bar, and what to do when it did not arrive. */
class Line {
  constructor(file, uploads) {
    this.file = file;
    this.uploads = uploads;
    this.element = document.createElement("li");
    this.element.className = "rm-upload__file";
    const name = document.createElement("span");
    name.className = "rm-upload__name";
    name.textContent = file.name;
    this.state = document.createElement("span");
    this.bar = document.createElement("progress");
    this.bar.max = 100;
    this.bar.setAttribute("aria-label", file.name);
    this.buttons = document.createElement("span");
    this.element.append(name, this.bar, this.state, this.buttons);
  }

  show(text, percent = 0) {
    this.element.classList.remove("rm-upload__file--failed");
    this.bar.hidden = false;
    this.bar.value = percent;
    this.state.textContent = text;
    this.state.removeAttribute("role");
    this.buttons.replaceChildren(this.button("cancel", () => this.cancel()));
  }

  progress(percent) {
    const { sending, checking } = this.uploads.words;
    this.bar.value = percent;
    this.state.textContent = percent < 100 ? sending.replace("%p", percent) : checking;
  }

  end(text, again = false) {
    this.element.classList.add("rm-upload__file--failed");
    this.bar.hidden = true;
    this.state.setAttribute("role", "alert");
    this.state.textContent = text;
    const dismiss = this.button("dismiss", () => this.element.remove());
    this.buttons.replaceChildren(...(again ? [this.button("retry", () => this.uploads.send(this))] : []), dismiss);
  }

  cancel() {
    this.cancelled = true;
    this.abort?.();
    this.element.remove();
  }

  button(word, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary rm-button--small";
    button.textContent = this.uploads.words[word];
    button.addEventListener("click", act);
    return button;
  }
}
