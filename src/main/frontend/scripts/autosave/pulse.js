// Every ten seconds: who else is in this form, and what they changed.
const every = 10_000;

export class Pulse {
  constructor(session) {
    this.session = session;
    this.since = Number(session.form.dataset.since ?? 0);
    this.waiting = new Map();
  }

  start() {
    this.timer = setInterval(() => document.hidden || this.beat(), every);
    this.beat();
    document.addEventListener("focusout", ({ target }) => {
      const path = target.closest?.("[data-path]")?.dataset.path;
      if (this.waiting.has(path)) setTimeout(() => this.apply(this.waiting.get(path)));
    });
  }

  async beat() {
    const { session } = this;
    const { section = "", row = "" } = session.connection.page;
    const query = new URLSearchParams({ since: this.since, section, row });
    const news = await session.connection.get(`${session.address}/pulse?${query}`).catch(() => undefined);
    session.bar();
    if (!news) return;
    this.since = news.now;
    session.people(news.present ?? []);
    for (const change of news.changes ?? []) this.apply(change);
    session.follow(news.page);
  }

  /** Never touches a field in which the person is, or whose words are not with the server yet. */
  apply(change) {
    const saver = this.session.savers.get(change.path);
    if (!saver?.field || saver.version >= change.version || saver.unsaved) return;
    if (saver.field.contains(document.activeElement)) {
      this.waiting.set(change.path, change);
      return;
    }
    this.waiting.delete(change.path);
    saver.accept(change.value, change.version);
    this.session.refresh();
  }
}
