// Forms that save themselves, field by field. The words come from the server in <template data-words>.
import { Session } from "./autosave/session.js";
import { showAndHide } from "./autosave/conditions.js";

function wording() {
  const { dataset } = document.querySelector("template[data-words]");
  const text = (key, values = {}) => dataset[key].replace(/%(\w)/g, (mark, name) => values[name] ?? mark);
  text.all = dataset;
  text.time = (at) =>
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Bangkok" }).format(at ? new Date(at) : new Date());
  return text;
}

export function autosave(root) {
  for (const form of root.querySelectorAll("form.rm-form")) {
    if (form.dataset.started) continue;
    form.dataset.started = "true";
    if (form.dataset.autosave) {
      new Session(form, wording()).start();
      continue;
    }
    const fields = new Map([...form.querySelectorAll("[data-path]")].map((field) => [field.dataset.path, field]));
    form.addEventListener("change", () => showAndHide(fields));
    showAndHide(fields);
  }
}
