// Shows and hides questions by the answers to others. The server decides again what counts; this is for the eye.
import { read, revealOwnWords } from "./values.js";

function holds(field, fields) {
  const { when, is } = field.dataset;
  if (!when) return true;
  const other = fields.get(when);
  // A question on another page: the server has decided when it made this one.
  if (!other || other.dataset.locked) return field.dataset.shown === "true";
  if (other.dataset.shown === "false") return false;
  const answer = read(other);
  const ids = (Array.isArray(answer) ? answer : [answer]).map((item) => (item && typeof item === "object" ? "other" : item));
  return is.split(" ").some((id) => ids.includes(id));
}

/** In the order of the page; a condition looks back only, so one pass is enough. */
export function showAndHide(fields) {
  for (const field of fields.values()) {
    const shown = String(holds(field, fields));
    if (field.dataset.shown !== shown) field.dataset.shown = shown;
    revealOwnWords(field);
  }
}
