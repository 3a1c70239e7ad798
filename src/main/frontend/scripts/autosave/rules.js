// Shows the page as the rules of the form have it: the server decides what is asked, required, on offer and worked out.
export function follow(form, fields, { fields: states = {}, totals = {} }) {
  for (const [path, state] of Object.entries(states)) {
    const field = fields.get(path);
    if (field) followField(field, state);
  }
  for (const [column, text] of Object.entries(totals)) {
    const total = form.querySelector(`[data-total="${column}"]`);
    if (total) total.textContent = text;
  }
}

function followField(field, { shown, required, text, options }) {
  const now = String(shown);
  if (field.dataset.shown !== now) field.dataset.shown = now;
  const optional = field.querySelector("[data-optional]");
  if (optional) optional.hidden = required;
  const computed = field.querySelector("[data-computed]");
  if (computed && text !== null) computed.textContent = text || computed.dataset.blank;
  if (options) offer(field, new Set(options));
}

/** An option that went away but is chosen stays to be seen; the server says that it does not fit any more. */
function offer(field, ids) {
  for (const input of field.querySelectorAll("input[type=radio], input[type=checkbox]")) {
    const item = input.closest("[class$=__item]");
    if (item && input.value !== "other") item.hidden = !ids.has(input.value) && !input.checked;
  }
  for (const item of field.querySelectorAll("[data-option]")) {
    item.hidden = !ids.has(item.dataset.option) && item.querySelector("select").value === "";
  }
}
