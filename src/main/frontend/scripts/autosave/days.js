// Days as the server stores them, in the words of the page: the same as org.ruammue.forms.DayText writes.
const thai = () => document.documentElement.lang === "th";
const iso = /^\d{4}-\d{2}-\d{2}$/;

const name = (day, form) => new Intl.DateTimeFormat(thai() ? "th" : "en-GB", { ...form, timeZone: "UTC" }).format(day);

/** "21 พฤศจิกายน 2569" for a stored day; anything else as it is. */
export function dayText(value) {
  if (!iso.test(value)) return value;
  const day = new Date(`${value}T00:00:00Z`);
  return `${day.getUTCDate()} ${name(day, { month: "long" })} ${day.getUTCFullYear() + (thai() ? 543 : 0)}`;
}

function withWeekday(value) {
  const weekday = name(new Date(`${value}T00:00:00Z`), { weekday: "long" });
  return `${weekday}${thai() ? "ที่" : ""} ${dayText(value)}`;
}

/** What the server understood, under the field; nothing while somebody types. */
export function readBack(field, value) {
  const line = field?.querySelector("[data-read-back]");
  if (!line) return;
  const days = (typeof value === "object" && value ? [value.from, value.to] : [value]).filter((day) => iso.test(day ?? ""));
  line.textContent = days.map(withWeekday).join(" - ");
}
