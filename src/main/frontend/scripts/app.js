// Everything here is help on top of pages that work without it.
import { createAll, Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import { autosave } from "./autosave.js";
import htmx from "htmx.org/dist/htmx.esm.js";

window.htmx = htmx;
const components = [Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, Radios, ServiceNavigation, SkipLink];

function start(root) {
  for (const component of components) createAll(component, undefined, root);
  for (const form of root.querySelectorAll("form[data-submit-on-change]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  // The page before still holds what was typed; its address alone would show the form as it was.
  for (const link of root.querySelectorAll("a[data-return]")) {
    link.addEventListener("click", (event) => {
      if (history.length < 2) return;
      event.preventDefault();
      history.back();
    });
  }
  autosave(root);
  const building = root.matches?.("[data-builder]") ? root : root.querySelector("[data-builder]");
  if (building) import("./builder.js").then(({ builder }) => builder(building));
  if (root.querySelector("[data-chart]")) import("./charts.js").then(({ draw }) => draw(root));
}

start(document);
document.addEventListener("htmx:load", ({ detail: { elt } }) => {
  if (elt !== document.body) start(elt);
});
