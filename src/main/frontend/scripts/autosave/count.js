// How much room is left in a text, counted as the server counts: characters as code points, words as Thai readers do.
const segmenter = globalThis.Intl?.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;

function count(text, kind) {
  if (kind === "characters") return [...text.trim()].length;
  if (!segmenter) return text.split(/\s+/).filter(Boolean).length;
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

export function showCounts(root, words) {
  for (const note of root.querySelectorAll("[data-count]")) {
    const control = note.closest(".govuk-form-group").querySelector("textarea, input");
    const left = Number(note.dataset.limit) - count(control.value, note.dataset.count);
    const suffix = note.dataset.count === "words" ? "Words" : "";
    note.textContent = words[(left < 0 ? "over" : "left") + suffix].replace("%n", Math.abs(left).toLocaleString("en-US"));
    note.classList.toggle("rm-count--over", left < 0);
  }
}
