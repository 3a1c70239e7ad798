// Saves one field. One request at a time; what is typed meanwhile goes out with the next one.
import { readBack } from "./days.js";
import { read, same, write } from "./values.js";

export class Saver {
  /** @param field the question's element, or null for words of another page that were kept in this browser */
  constructor(path, field, session, kept) {
    this.path = path;
    this.field = field;
    this.session = session;
    this.version = kept ? kept.version : Number(field.dataset.version);
    this.value = kept?.value;
    this.saved = field ? read(field) : undefined;
    this.state = "idle";
  }

  current() {
    return this.field ? read(this.field) : this.value;
  }

  get unsaved() {
    return this.state !== "idle" && this.state !== "saved";
  }

  changed() {
    if (this.state === "conflict") return;
    const value = this.current();
    if (!this.running && same(this.field, value, this.saved)) {
      this.settle(this.state === "idle" ? "idle" : "saved");
      return;
    }
    this.keep(value);
    readBack(this.field, null);
    if (this.state !== "kept") this.show("saving");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), 500);
  }

  keep(value) {
    this.isKept = this.session.store.put(this.path, value, this.version);
  }

  /** Sends at once what has not been sent. Resolves when nothing is under way any more. */
  async send() {
    clearTimeout(this.timer);
    if (this.running) return this.running;
    if (!this.unsaved || this.state === "conflict") return undefined;
    this.running = this.work();
    try {
      return await this.running;
    } finally {
      this.running = undefined;
    }
  }

  async work() {
    for (;;) {
      const value = this.current();
      this.show("saving");
      const answer = await this.session.post(this.path, value, this.version);
      if (!this.take(answer, value) || same(this.field ?? { dataset: {} }, this.current(), value)) return;
      this.keep(this.current());
    }
  }

  /** True when the server has the value. */
  take({ kind, body }, sent) {
    if (kind === "saved" || (kind === "conflict" && same(this.field ?? { dataset: {} }, body.value, sent))) {
      this.acknowledge(body, sent);
      return true;
    }
    if (!this.field && kind !== "kept" && kind !== "expired") {
      this.session.leave(this, kind);
      return false;
    }
    this.keep(this.current());
    if (kind === "conflict" && this.field) this.session.conflict(this, body);
    this.show(kind === "gone" ? "refused" : kind, body?.detail ?? body?.message);
    return false;
  }

  acknowledge(body, sent) {
    const typedOn = this.field && !same(this.field, read(this.field), sent);
    this.session.follow(body.page);
    this.version = body.version;
    this.saved = sent;
    this.savedAt = body.savedAt ?? body.at;
    this.finding = typeof body.finding === "string" ? body.finding : (body.finding?.message ?? null);
    if (this.field) this.markVersion();
    if (typedOn) return;
    this.settle("saved");
    if (body.value !== undefined) readBack(this.field, body.value);
    if (this.field && !this.field.contains(document.activeElement) && body.value !== undefined) {
      write(this.field, body.value);
      this.saved = read(this.field);
    }
  }

  /** Puts a value from the server into the field: somebody else's, or the one chosen after a conflict. */
  accept(value, version) {
    write(this.field, value);
    readBack(this.field, value);
    this.version = version;
    this.saved = read(this.field);
    this.finding = null;
    this.markVersion();
    this.settle("idle");
  }

  /** Keeps what is in the field, over the version that the server has now. */
  insist(version) {
    this.version = version;
    this.markVersion();
    this.state = "saving";
    return this.send();
  }

  markVersion() {
    this.field.dataset.version = this.version;
    const hidden = this.field.querySelector("[data-version-field]");
    if (hidden) hidden.value = this.version;
    // What was said of the answer before does not go for this one.
    const beside = this.field.nextElementSibling;
    if (beside?.matches(".rm-beside")) for (const note of beside.querySelectorAll("[data-until-saved]")) note.remove();
  }

  settle(state) {
    clearTimeout(this.timer);
    this.session.store.remove(this.path);
    this.show(state);
  }

  show(state, detail) {
    this.state = state;
    this.detail = detail;
    this.session.shows(this);
  }
}
