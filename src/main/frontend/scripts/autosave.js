// Forms that save themselves, field by field. The words come from the server in <template data-words>.
import { clearOnClick, offerClear } from "./autosave/clear.js";
import { Session } from "./autosave/session.js";
import { Connection } from "./autosave/connection.js";
import { follow } from "./autosave/rules.js";
import { ranking } from "./ranking.js";
import { showCounts } from "./autosave/count.js";
import { control, read, revealOwnWords } from "./autosave/values.js";

function wording() {
  const { dataset } = document.querySelector("template[data-words]");
  const text = (key, values = {}) => dataset[key].replace(/%(\w)/g, (mark, name) => values[name] ?? mark);
  text.time = (at) =>
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Bangkok" }).format(at ? new Date(at) : new Date());
  return text;
}

export function autosave(root) {
  for (const form of root.querySelectorAll("form.rm-form")) {
    if (form.dataset.started) continue;
    form.dataset.started = "true";
    for (const list of form.querySelectorAll("[data-ranking]")) ranking(list);
    clearOnClick(form);
    if (form.querySelector("[data-rich-text]")) {
      import("./rich-text.js").then(({ start }) => start(form)).catch(() => {}).then(() => begin(form));
    } else {
      begin(form);
    }
  }
}

function begin(form) {
  if (form.dataset.autosave) new Session(form, wording()).start();
  else if (form.dataset.rules) tryRules(form);
}

/** A form that is only looked at: nothing is saved, but it follows its rules as it will for those who answer. */
function tryRules(form) {
  const fields = new Map([...form.querySelectorAll("[data-path]")].map((field) => [field.dataset.path, field]));
  const ask = async () => {
    for (const field of fields.values()) {
      revealOwnWords(field);
      offerClear(field);
    }
    const answers = Object.fromEntries([...fields].filter(([, field]) => control(field)).map(([path, field]) => [path, read(field)]));
    const state = await new Connection(form, form.dataset.rules).ask(answers);
    if (state) follow(form, fields, state);
  };
  form.addEventListener("change", ask);
  form.addEventListener("input", () => showCounts(form));
  showCounts(form);
  ask();
}
