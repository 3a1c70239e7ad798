// A form that saves itself: all its fields, one bar that says how things stand, and the words kept in this browser.
import { offerClear } from "./clear.js";
import { Connection } from "./connection.js";
import { showConflict } from "./conflict.js";
import { showCounts } from "./count.js";
import { Pulse } from "./pulse.js";
import { follow } from "./rules.js";
import { showBar, showPeople } from "./savebar.js";
import { Saver } from "./saver.js";
import { showFinding, showState } from "./state.js";
import { Store } from "./store.js";
import { takesFiles } from "./files.js";
import { Uploads } from "./uploads.js";
import { read, revealOwnWords, same, write } from "./values.js";

const untyped = new Set(["note", "computed", "table"]);

export class Session {
  constructor(form, text) {
    this.form = form;
    this.text = text;
    this.address = form.dataset.autosave;
    this.connection = new Connection(form, this.address);
    this.store = new Store(form.dataset.person ?? "", this.address);
    this.fields = new Map([...form.querySelectorAll("[data-path]")].map((field) => [field.dataset.path, field]));
    this.savers = new Map();
    for (const [path, field] of this.fields) {
      if (!field.dataset.locked && !untyped.has(field.dataset.type)) this.savers.set(path, new Saver(path, field, this));
    }
  }

  start() {
    this.uploads = [...this.savers.values()].filter(({ field }) => takesFiles(field)).map((saver) => new Uploads(saver, this));
    this.restore();
    this.refresh();
    this.bar();
    this.form.addEventListener("input", (event) => this.typed(event, false));
    this.form.addEventListener("change", (event) => this.typed(event, true));
    this.form.addEventListener("focusout", ({ target }) => {
      const saver = this.saver(target);
      if (saver?.state === "saving") saver.send();
      if (saver) setTimeout(() => showFinding(saver));
    });
    this.form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("online", () => this.again());
    document.addEventListener("visibilitychange", () => this.again());
    addEventListener("pagehide", () => this.flush());
    addEventListener("beforeunload", (event) => {
      if (!this.leaving && (this.unsaved().length > 0 || this.uploads.some(({ underWay }) => underWay > 0))) event.preventDefault();
    });
    new Pulse(this).start();
  }

  saver(target) {
    return this.savers.get(target.closest?.("[data-path]")?.dataset.path);
  }

  typed({ target }, whole) {
    const saver = this.saver(target);
    if (!saver) return;
    saver.changed();
    if (whole && saver.state === "saving") saver.send();
    this.refresh(saver.field);
  }

  /** @param one field that changed; all without it */
  refresh(one) {
    for (const field of one ? [one] : this.fields.values()) {
      revealOwnWords(field);
      offerClear(field);
    }
    showCounts(one ?? this.form);
  }

  /** Brings back what an earlier visit could not save, here into the fields, of other sections straight to the server. */
  restore() {
    this.restored = 0;
    for (const [path, kept] of this.store.all()) {
      const saver = this.savers.get(path) ?? new Saver(path, null, this, kept);
      if (saver.field && same(saver.field, kept.value, read(saver.field))) {
        this.store.remove(path);
        continue;
      }
      if (saver.field) {
        write(saver.field, kept.value);
        saver.version = kept.version;
        this.restored++;
      }
      this.savers.set(path, saver);
      saver.isKept = true;
      saver.show("kept");
    }
    this.again();
  }

  unsaved() {
    return [...this.savers.values()].filter((saver) => saver.unsaved);
  }

  /** Sends all that waits; resolves when each has its answer. */
  flush() {
    return Promise.all(this.unsaved().map((saver) => saver.send()));
  }

  again() {
    clearTimeout(this.retry);
    if (this.unsaved().some(({ state }) => state === "kept" || state === "expired")) this.flush();
  }

  post(path, value, version) {
    return this.connection.post(path, value, version);
  }

  conflict(saver, body) {
    showConflict(saver, body, this.text, () => {
      this.refresh();
      this.bar();
    });
  }

  /** Words of another section that need a person: they wait until that section is opened, or go with a removed row. */
  leave(saver, kind) {
    this.savers.delete(saver.path);
    if (kind === "gone") this.store.remove(saver.path);
    this.bar();
  }

  shows(saver) {
    if (saver.field) showState(saver, this.text);
    if (saver.savedAt && saver.state === "saved") this.lastSaved = saver.savedAt;
    if (this.unsaved().length === 0) this.restored = 0;
    if (saver.state === "kept" || saver.state === "expired") {
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.again(), this.connection.next());
    }
    this.bar();
  }

  /** Saves everything first; a page with unsaved or contested words is not left by a button. */
  async submit(event) {
    if (this.leaving) return;
    event.preventDefault();
    const { submitter } = event;
    await Promise.all(this.uploads.map((uploads) => uploads.done()));
    await this.flush();
    const open = this.unsaved().filter((saver) => saver.field);
    if (open.length > 0) {
      open[0].field.scrollIntoView({ block: "center" });
      this.bar();
      return;
    }
    if (submitter?.classList.contains("rm-enter")) return;
    this.leaving = true;
    // Not before this event is over: a form does not submit from within its own submit event.
    setTimeout(() => this.form.requestSubmit(submitter));
  }

  /** The page as the rules of the form have it now; the server decides, after each save. */
  follow(page) {
    if (page) follow(this.form, this.fields, page);
  }

  people(present) {
    showPeople(this, present);
  }

  bar() {
    showBar(this);
  }
}
