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

export function writeParts(field, value, text) {
  for (const control of parts(field)) {
    const part = text(value?.[nameOf(control)]);
    if (choosable(control)) control.checked = control.value === part;
    else control.value = part;
  }
}

export function wordsOfParts(field, value, text) {
  const words = [];
  for (const control of parts(field)) {
    const part = text(value?.[nameOf(control)]);
    if (part === "") continue;
    if (control instanceof HTMLSelectElement) {
      words.push([...control.options].find((option) => option.value === part)?.textContent.trim() ?? part);
    } else if (!choosable(control)) words.push(part);
    else if (control.value === part) words.push(control.labels[0].textContent.trim());
  }
  return words.join(", ");
}
