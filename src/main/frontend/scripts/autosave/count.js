// How much room is left in a text, counted as the server counts: characters as code points, words as Thai readers do.
const segmenter = globalThis.Intl?.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;
// What browsers do not agree on; the same as org.ruammue.forms.TextAnswers.
const inside = /[\p{L}\p{M}][.:](?=\p{L})/gu;

function count(text, kind) {
  if (kind === "characters") return [...text.trim()].length;
  if (!segmenter) return text.split(/\s+/).filter(Boolean).length;
  let words = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1 + (segment.match(inside)?.length ?? 0);
  return words;
}

export function showCounts(root) {
  for (const note of root.querySelectorAll("[data-count]")) {
    const control = note.closest(".govuk-form-group").querySelector("textarea, input");
    const limit = Number(note.dataset.limit);
    const left = limit - count(control.words ?? control.value, note.dataset.count);
    note.textContent = note.dataset[left < 0 ? "over" : "left"].replace("%n", Math.abs(left).toLocaleString("en-US"));
    // A line of text says nothing before it is nearly full.
    note.hidden = note.dataset.near === "true" && left > limit / 4;
    note.classList.toggle("rm-count--over", left < 0);
  }
}
