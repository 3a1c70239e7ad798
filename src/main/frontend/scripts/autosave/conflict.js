// Somebody else changed the same answer: shows both and lets the person choose. Neither is lost before that.
import { control, read, words } from "./values.js";

export function showConflict(saver, { value, version, by, at }, text, settled) {
  const { field } = saver;
  field.querySelector(".rm-conflict")?.remove();
  const box = document.querySelector("template[data-conflict]").content.firstElementChild.cloneNode(true);
  const what = text("changed", { p: by ?? text("somebody"), t: text.time(at) });
  box.querySelector(".rm-conflict__what").textContent = what;
  box.setAttribute("aria-label", what);
  box.querySelector("[data-mine]").textContent = words(field, read(field), text("blank"));
  box.querySelector("[data-theirs]").textContent = words(field, value, text("blank"));
  const done = () => {
    box.remove();
    settled();
    control(field).focus();
  };
  box.querySelector("[data-keep-mine]").addEventListener("click", () => {
    done();
    saver.insist(version);
  });
  box.querySelector("[data-take-theirs]").addEventListener("click", () => {
    saver.accept(value, version);
    done();
  });
  field.append(box);
}
