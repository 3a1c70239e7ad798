// The buttons above an editor: one stop for the Tab key, arrows between them. And the field for the address of a link.
import { addressOf, schema } from "./schema.js";

const { link } = schema.marks;

export class Toolbar {
  constructor(box, view, commands) {
    this.view = view;
    this.commands = commands;
    this.bar = box.querySelector("[role=toolbar]");
    this.buttons = [...this.bar.querySelectorAll("[data-command]")];
    this.panel = box.querySelector("[data-link]");
    this.address = this.panel.querySelector("input");
    this.bar.hidden = false;
    this.bar.addEventListener("mousedown", (event) => event.preventDefault());
    this.bar.addEventListener("click", ({ target }) => this.press(target.closest("[data-command]")));
    this.bar.addEventListener("keydown", (event) => this.walk(event));
    this.panel.addEventListener("keydown", (event) => this.typed(event));
    this.panel.querySelector("[data-link-set]").addEventListener("click", () => this.setAddress(this.address.value));
    this.panel.querySelector("[data-link-remove]").addEventListener("click", () => this.setAddress(""));
    this.show();
  }

  press(button) {
    if (!button) return;
    const { run } = this.commands[button.dataset.command];
    if (!run) {
      this.askAddress();
      return;
    }
    run(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  walk(event) {
    const at = this.buttons.indexOf(document.activeElement);
    const last = this.buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    for (const button of this.buttons) button.tabIndex = -1;
    this.buttons[to].tabIndex = 0;
    this.buttons[to].focus();
  }

  show() {
    for (const button of this.buttons) {
      const { on, can } = this.commands[button.dataset.command];
      if (on) button.setAttribute("aria-pressed", String(on(this.view.state)));
      if (can) button.setAttribute("aria-disabled", String(!can(this.view.state)));
    }
  }

  /** Opens the field with the address of the link at the cursor. */
  askAddress() {
    const { $from } = this.view.state.selection;
    const marks = $from.marks().concat($from.nodeAfter?.marks ?? []);
    this.address.value = marks.find((mark) => mark.type === link)?.attrs.href ?? "";
    this.panel.hidden = false;
    this.address.focus();
    return true;
  }

  typed(event) {
    if (event.key === "Enter" && event.target === this.address) {
      event.preventDefault();
      this.setAddress(this.address.value);
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  setAddress(typed) {
    const href = addressOf(typed);
    if (typed.trim() !== "" && !href) {
      this.address.setAttribute("aria-invalid", "true");
      this.address.focus();
      return;
    }
    const { state, dispatch } = this.view;
    const { from, to, empty } = this.whole(state);
    if (empty && href) {
      dispatch(state.tr.insert(from, schema.text(href, [link.create({ href })])));
    } else {
      const without = state.tr.removeMark(from, to, link);
      dispatch(href ? without.addMark(from, to, link.create({ href })) : without);
    }
    this.close();
  }

  /** What is chosen, or the whole link around the cursor. */
  whole({ doc, selection: { from, to, empty, $from } }) {
    const here = $from.marks().concat($from.nodeAfter?.marks ?? []).find((mark) => mark.type === link);
    if (!empty || !here) return { from, to, empty };
    let start = from;
    let end = to;
    const has = (a, b) => doc.rangeHasMark(a, b, link);
    while (start > $from.start() && has(start - 1, start)) start--;
    while (end < $from.end() && has(end, end + 1)) end++;
    return { from: start, to: end, empty: start === end };
  }

  close() {
    this.address.removeAttribute("aria-invalid");
    this.panel.hidden = true;
    this.view.focus();
  }
}
