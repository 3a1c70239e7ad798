// What a question on the page holds, as the JSON that the server reads, and back.
import { dayText } from "./days.js";
import { chosen, readFiles, takesFiles, wordsOfFiles, writeFiles } from "./files.js";
import { placesOf, readParts, writeParts, wordsOfParts } from "./parts.js";
import { arrange } from "../ranking.js";

const numeric = new Set(["number", "money", "percentage"]);
const days = new Set(["date", "date-range"]);
const digits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });

const choosable = (field) => [...(field.querySelectorAll?.("input[type=radio], input[type=checkbox]") ?? [])];
const ownWords = (field) => field.querySelector("input[name^='other:']");
const inParts = (field) => field.querySelector?.("[name^='part:']");
export const control = (field) => field.querySelector?.("textarea, select, button.govuk-file-upload-button, input:not([type=hidden])");

export function read(field) {
  const { type } = field.dataset;
  if (inParts(field)) return readParts(field);
  if (takesFiles(field)) return readFiles(field);
  if (choosable(field).length === 0) return control(field).value;
  const chosen = choosable(field)
    .filter((input) => input.checked)
    .map(({ value }) => (value === "other" && ownWords(field) ? { other: ownWords(field).value } : value));
  return type === "choices" ? chosen : (chosen[0] ?? null);
}

export function write(field, value) {
  if (field.dataset.type === "rich-text") {
    control(field).setHtml?.(value ?? "");
    return;
  }
  if (inParts(field)) {
    writeParts(field, value, (part, one) => text(field, part, one));
    for (const list of field.querySelectorAll("[data-ranking]")) arrange(list);
    return;
  }
  if (takesFiles(field)) {
    writeFiles(field, value);
    return;
  }
  if (choosable(field).length === 0) {
    control(field).value = text(field, value);
    return;
  }
  const items = (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== undefined);
  const own = items.find((item) => typeof item === "object");
  const ids = items.map((item) => (typeof item === "boolean" ? (item ? "yes" : "no") : String(item)));
  for (const input of choosable(field)) {
    input.checked = ids.includes(input.value) || (input.value === "other" && own !== undefined);
  }
  if (ownWords(field)) ownWords(field).value = own?.other ?? "";
  revealOwnWords(field);
}

/** The field for own words stands there when "other" is chosen. */
export function revealOwnWords(field) {
  const words = field.querySelector("[data-own-words]");
  const other = choosable(field).find(({ value }) => value === "other");
  words?.classList.toggle(`govuk-${other.type === "radio" ? "radios" : "checkboxes"}__conditional--hidden`, !other.checked);
}

/** As the control shows it: a stored id by the name that stands for it in its list of suggestions. */
function text(field, value, one = inParts(field) ? null : control(field)) {
  if (value === null || value === undefined) return "";
  if (days.has(field.dataset.type)) return dayText(String(value));
  const named = [...(one?.list?.options ?? [])].find((option) => option.dataset.id === String(value));
  if (named) return named.value;
  return typeof value === "number" && numeric.has(field.dataset.type) ? digits.format(value) : String(value);
}

/** HTML as words, a line for each block. */
function withoutTags(html) {
  const lines = html.replace(/<br>|<\/(?:p|h3|h4)>/g, "\n");
  return new DOMParser().parseFromString(lines, "text/html").body.textContent.trim();
}

/** The value in words, for showing two side by side. */
export function words(field, value, blank) {
  if (field.dataset.type === "rich-text") return withoutTags(value ?? "") || blank;
  if (inParts(field)) return wordsOfParts(field, value, (part, one) => text(field, part, one)) || blank;
  if (takesFiles(field)) return wordsOfFiles(field, value) || blank;
  const items = (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== undefined && item !== "");
  const labels = items.map((item) => {
    if (typeof item === "object") return item.other;
    const id = typeof item === "boolean" ? (item ? "yes" : "no") : item;
    const input = choosable(field).find((one) => one.value === String(id));
    return input ? input.labels[0].textContent.trim() : text(field, item);
  });
  return labels.join(", ") || blank;
}

/** Whether two values mean the same, one as typed and one as the server writes it. */
export function same(field, a, b) {
  if (takesFiles(field)) return JSON.stringify(chosen(a)) === JSON.stringify(chosen(b));
  return JSON.stringify(plain(field, a)) === JSON.stringify(plain(field, b));
}

function plain(field, value) {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (field.dataset.type === "ranking" && Array.isArray(value)) return plain(field, placesOf(value));
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((item) => plain(field, item)).sort(byText);
  if (typeof value === "object") {
    return Object.keys(value)
      .sort()
      .map((name) => [name, plain(field, value[name])]);
  }
  const tidy = text(field, String(value)).normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (!numeric.has(field.dataset.type)) return tidy === "" ? null : tidy;
  return tidy.replace(/[๐-๙]/g, (digit) => digit.codePointAt(0) - 0x0e50).replace(/[,%\s]/g, "") || null;
}

const byText = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
