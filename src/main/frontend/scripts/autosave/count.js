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
    const limit = Number(note.dataset.limit);
    const left = limit - count(control.value, note.dataset.count);
    const suffix = note.dataset.count === "words" ? "Words" : "";
    note.textContent = words[(left < 0 ? "over" : "left") + suffix].replace("%n", Math.abs(left).toLocaleString("en-US"));
    // A line of text says nothing before it is nearly full.
    note.hidden = note.dataset.near === "true" && left > limit / 4;
    note.classList.toggle("rm-count--over", left < 0);
  }
}
