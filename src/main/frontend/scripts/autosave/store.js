// Words that the server has not acknowledged, kept in this browser per person and submission, so that they outlive a lost
// network, an ended session and a killed browser. Gone as soon as the server has them.
export class Store {
  constructor(person, address) {
    this.prefix = `ruammue:${person}:${address}:`;
  }

  /** False when this browser cannot keep anything (private mode, no room left). */
  put(path, value, version) {
    try {
      localStorage.setItem(this.prefix + path, JSON.stringify({ value, version }));
      return true;
    } catch {
      return false;
    }
  }

  remove(path) {
    try {
      localStorage.removeItem(this.prefix + path);
    } catch {
      // nothing was kept then
    }
  }

  /** All that is kept: [path, {value, version}]. */
  all() {
    const kept = [];
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key.startsWith(this.prefix)) kept.push([key.slice(this.prefix.length), JSON.parse(localStorage.getItem(key))]);
      }
    } catch {
      // a browser that keeps nothing has nothing to give back
    }
    return kept;
  }
}
