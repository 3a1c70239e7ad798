// Saves the open section or question after each change, one request at a time.
import { refresh, show } from "../builder.js";

// What changes which fields there are.
const RELOADS = new Set(["type"]);

export function editor(form, root) {
  let timer;
  let running;
  let waiting = false;
  let reload = false;
  const say = (text, failed = false) => {
    const state = root.querySelector("[data-builder-state]");
    state.textContent = text;
    state.classList.toggle("rm-builder__state--failed", failed);
  };

  const send = async () => {
    clearTimeout(timer);
    waiting = false;
    say(root.dataset.wordsSaving);
    const body = new URLSearchParams(new FormData(form));
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { "X-Autosave": "1", Accept: "application/json" },
        body,
      });
      const answer = await response.json().catch(() => ({}));
      if (!response.ok) {
        say(answer.detail ?? root.dataset.wordsFailed, true);
        return;
      }
      form.elements.seen.value = answer.seen;
      form.elements.id.value = answer.id;
      if (reload) await show(root, answer.id);
      else await refresh(root, answer.id);
    } catch {
      say(root.dataset.wordsFailed, true);
    }
  };

  const save = () => {
    running = (running ?? Promise.resolve()).then(send);
    return running;
  };

  form.addEventListener("change", (event) => {
    // Lines to add become options only by their button, so that half a list is not taken.
    if (event.target.name?.endsWith(":lines")) return;
    reload ||= RELOADS.has(event.target.name);
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  });

  // What is under way comes first, so that nobody is in conflict with themselves.
  form.addEventListener(
    "submit",
    (event) => {
      clearTimeout(timer);
      if (!running || form.dataset.settled) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      running.then(() => {
        form.dataset.settled = "true";
        // Not before this event is over: until then a form takes no other.
        setTimeout(() => form.requestSubmit(event.submitter));
      });
    },
    true,
  );

  window.addEventListener("beforeunload", (event) => {
    if (waiting && form.isConnected) event.preventDefault();
  });
}
