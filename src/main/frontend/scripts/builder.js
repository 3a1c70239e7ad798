// The form builder: fields that save by themselves, rules by choosing, moving by mouse. Without it every edit is a
// button, and a rule is a formula.
import htmx from "htmx.org/dist/htmx.esm.js";
import { editor } from "./builder/editor.js";
import { rule } from "./builder/rule.js";

export function builder(root) {
  const questions = JSON.parse(root.dataset.questions);
  for (const element of root.querySelectorAll("[data-rule]")) rule(element, questions);
  for (const form of root.querySelectorAll("form[data-editor]")) editor(form, root);
  const lists = root.querySelectorAll("[data-sortable]");
  if (lists.length) import("./builder/drag.js").then(({ drag }) => drag(root, lists));
}

/** Shows the builder anew, with the part opened that has the id. */
export function show(root, id) {
  return htmx.ajax("GET", `${location.pathname}?open=${encodeURIComponent(id)}`, {
    source: root,
    target: "#builder",
    select: "#builder",
    swap: "outerHTML show:none",
  });
}

/** Brings what stands around the open editor up to date: the bar, and what is wrong with the part that has the id. */
export async function refresh(root, id) {
  const response = await fetch(`${location.pathname}?open=${encodeURIComponent(id)}`);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const name of ["builder-bar", "builder-findings"]) {
    const fresh = page.getElementById(name);
    const old = root.querySelector(`#${name}`);
    if (!fresh || !old) continue;
    old.replaceWith(fresh);
    htmx.process(fresh);
  }
}
