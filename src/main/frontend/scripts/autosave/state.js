// The line under a field: where its words are. And the remark above it, when the answer does not fit yet.
import { control } from "./values.js";

const icons = { saving: "saving", saved: "saved", kept: "waiting", expired: "waiting", conflict: "failed", refused: "failed", forbidden: "failed" };

export function showState(saver, text) {
  const line = saver.field.querySelector("[data-state]");
  const { state } = saver;
  line.hidden = state === "idle";
  if (state === "idle") {
    line.replaceChildren();
    return;
  }
  const words = document.createElement("span");
  words.textContent = sentence(saver, text);
  line.className = `rm-saved rm-saved--${icons[state]}`;
  line.replaceChildren(document.querySelector(`template[data-icon=${icons[state]}]`).content.cloneNode(true), words);
  if (state === "saved") showFinding(saver);
}

function sentence({ state, detail, isKept, savedAt }, text) {
  if (state === "saved") return text("saved", { t: text.time(savedAt) });
  if (state === "saving") return text("saving");
  if (state === "conflict") return text("choose");
  if (state === "refused") return detail ?? text("refused");
  if (state === "forbidden") return text("forbidden");
  return isKept ? text("kept") : text("lost");
}

/** Said when the person has left the field, taken back at once. */
export function showFinding(saver) {
  const { field, finding } = saver;
  const group = field?.querySelector(".govuk-form-group");
  if (!group || saver.finding === undefined || (finding && field.contains(document.activeElement))) return;
  const input = control(field);
  const id = `${input.id}-error`;
  document.getElementById(id)?.remove();
  group.classList.toggle("govuk-form-group--error", Boolean(finding));
  const described = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  if (finding) {
    const remark = document.createElement("p");
    remark.id = id;
    remark.className = "govuk-error-message";
    remark.textContent = finding;
    (group.querySelector(".govuk-hint, legend, label") ?? group.firstElementChild).after(remark);
    input.setAttribute("aria-describedby", [...described, id].join(" "));
    input.setAttribute("aria-invalid", "true");
  } else {
    input.removeAttribute("aria-invalid");
    if (described.length > 0) input.setAttribute("aria-describedby", described.join(" "));
    else input.removeAttribute("aria-describedby");
  }
}
