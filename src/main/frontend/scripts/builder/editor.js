// Saves the open section or question after each change, one request at a time.
import { refresh, show } from "../builder.js";

// What changes which fields there are.
const RELOADS = new Set(["type"]);

export function editor(form, root) {
  let timer;
  let running;
  let waiting = false;
  let busy = 0;
  let reload = false;
  let leaving = false;

  const say = (text, failed = false) => {
    const state = root.querySelector("[data-builder-state]");
    state.textContent = text;
    state.classList.toggle("rm-builder__state--failed", failed);
  };

  const send = async () => {
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
      if (leaving) return;
      if (reload) await show(root, answer.id);
      else await refresh(root, answer.id);
    } catch {
      say(root.dataset.wordsFailed, true);
    }
  };

  const save = () => {
    clearTimeout(timer);
    waiting = false;
    busy += 1;
    running = (running ?? Promise.resolve()).then(send).finally(() => {
      busy -= 1;
    });
  };

  form.addEventListener("change", (event) => {
    // Lines to add become options only by their button, so that half a list is not taken.
    if (event.target.name?.endsWith(":lines")) return;
    reload ||= RELOADS.has(event.target.name);
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  });

  // What is under way comes first, so that nobody is in conflict with themselves or undoes what is not saved yet.
  const first = (event, then) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    leaving = true;
    if (waiting) save();
    // Not before this event is over: until then a form takes no other.
    running.then(() => setTimeout(then));
  };

  root.addEventListener(
    "submit",
    (event) => {
      if (event.target === form) {
        clearTimeout(timer);
        waiting = false;
      }
      if (waiting || busy) first(event, () => event.target.requestSubmit(event.submitter));
    },
    true,
  );
  root.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("a[href]");
      if (link && (waiting || busy)) first(event, () => link.click());
    },
    true,
  );

  window.addEventListener("beforeunload", (event) => {
    if ((waiting || busy) && form.isConnected) event.preventDefault();
  });
}
