// Options in order: giving one a place moves the others along, by its number or by the buttons beside it.
const place = (item) => Number(item.querySelector("select").value);
const byOrder = (a, b) => Number(a.dataset.order) - Number(b.dataset.order);
const items = (list) => [...list.querySelectorAll("[data-option]")];
const placed = (list) => items(list).filter((item) => place(item) > 0).sort((a, b) => place(a) - place(b));

/** Lists the options by their places, those without one below. */
export function arrange(list) {
  const order = placed(list);
  const rest = items(list).filter((item) => place(item) === 0).sort(byOrder);
  const focused = document.activeElement;
  list.append(...order, ...rest);
  if (list.contains(focused)) focused.focus();
}

function give(list, item, rank) {
  const order = placed(list).filter((other) => other !== item);
  const most = item.querySelector("select").options.length - 1;
  if (rank > 0) order.splice(Math.min(rank - 1, order.length), 0, item);
  for (const one of items(list)) {
    const at = order.indexOf(one) + 1;
    one.querySelector("select").value = at > 0 && at <= most ? String(at) : "";
  }
  arrange(list);
  const words = list.dataset[place(item) > 0 ? "placed" : "unplaced"].replace("%o", item.dataset.partLabel).replace("%p", place(item));
  list.parentElement.querySelector("[data-ranking-now]").textContent = words;
}

export function ranking(list) {
  for (const button of list.querySelectorAll("[data-move]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const item = button.closest("[data-option]");
      const before = placed(list);
      const now = before.indexOf(item);
      const step = Number(button.dataset.move);
      give(list, item, now < 0 ? before.length + 1 : Math.max(1, now + 1 + step));
      item.querySelector("select").dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  list.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) give(list, target.closest("[data-option]"), Number(target.value));
  });
}
