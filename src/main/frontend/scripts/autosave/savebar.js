// The bar of a form that saves itself: how things stand as a whole, the worst first, and who else has the form open.

export function showBar(session) {
  const bar = session.form.querySelector("[data-savebar]");
  const now = bar.querySelector("[data-now]");
  const [state, words] = sentence(session);
  bar.dataset.savebar = state;
  if (now.textContent !== words) now.textContent = words;
  signIn(bar, session);
}

function sentence(session) {
  const { text, connection, restored, lastSaved } = session;
  const unsaved = session.unsaved();
  const count = (state) => unsaved.filter((saver) => saver.state === state).length;
  if (connection.expired) return ["failed", text("expired", { n: unsaved.length })];
  if (unsaved.some(({ state, isKept }) => state === "kept" && !isKept)) return ["failed", text("lost")];
  if (count("conflict") > 0) return ["failed", text("choose")];
  if (count("refused") + count("forbidden") > 0) return ["failed", text("refused")];
  if (count("kept") > 0) return ["waiting", text("keptBar", { n: count("kept") })];
  if (count("saving") > 0 && restored > 0) return ["saving", text("restored", { n: restored })];
  if (count("saving") > 0) return ["saving", text("saving")];
  if (lastSaved) return ["saved", text("saved", { t: text.time(lastSaved) })];
  return ["ready", text("ready")];
}

function signIn(bar, { text, connection }) {
  let link = bar.querySelector("a");
  if (!connection.expired) {
    link?.remove();
  } else if (!link) {
    link = document.createElement("a");
    link.href = text("signIn");
    link.textContent = text("expiredLink");
    bar.append(link);
  }
}

export function showPeople({ form }, present) {
  const line = form.querySelector("[data-people]");
  line.hidden = present.length === 0;
  const words = present.map(({ doing }) => doing).join(" · ");
  if (line.textContent !== words) line.textContent = words;
}
