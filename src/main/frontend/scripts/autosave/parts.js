// Answers with several controls, each named part:name:path; together one object.
const parts = (field) => [...field.querySelectorAll("[name^='part:']")];
const nameOf = (control) => control.name.split(":")[1];
const choosable = ({ type }) => type === "radio" || type === "checkbox";

export function readParts(field) {
  const value = {};
  for (const control of parts(field)) {
    if (control.value !== "" && (!choosable(control) || control.checked)) value[nameOf(control)] = control.value;
  }
  return Object.keys(value).length === 0 ? null : value;
}

/** A ranking comes as the ids in order; its controls hold a place for each. */
export const placesOf = (value) => (Array.isArray(value) ? Object.fromEntries(value.map((id, at) => [id, at + 1])) : value);

export function writeParts(field, value, text) {
  const given = placesOf(value);
  for (const control of parts(field)) {
    const part = text(given?.[nameOf(control)], control);
    if (choosable(control)) control.checked = control.value === part;
    else control.value = part;
  }
}

function wordOf(control, part) {
  if (choosable(control)) return control.labels[0].textContent.trim();
  if (!(control instanceof HTMLSelectElement)) return part;
  return [...control.options].find((option) => option.value === part)?.textContent.trim() ?? part;
}

export function wordsOfParts(field, value, text) {
  const words = [];
  const given = placesOf(value);
  for (const control of parts(field)) {
    const part = text(given?.[nameOf(control)], control);
    if (part === "" || (choosable(control) && control.value !== part)) continue;
    const about = control.closest("[data-part-label]")?.dataset.partLabel;
    words.push(about ? `${about}: ${wordOf(control, part)}` : wordOf(control, part));
  }
  return words.join(", ");
}
