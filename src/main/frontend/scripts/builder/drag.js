// Moves questions by mouse or finger; the buttons do the same by key.
import htmx from "htmx.org/dist/htmx.esm.js";
import Sortable from "sortablejs/modular/sortable.core.esm.js";

export function drag(root, lists) {
  for (const grip of root.querySelectorAll("[data-grip]")) grip.hidden = false;
  for (const list of lists) {
    const columns = list.classList.contains("rm-builder__columns");
    Sortable.create(list, {
      group: columns ? list.dataset.sortable : "questions",
      handle: "[data-grip]",
      draggable: "[data-item]",
      animation: 120,
      ghostClass: "rm-builder__question--ghost",
      onEnd: ({ item, to, newDraggableIndex, from, oldDraggableIndex }) => {
        if (from === to && newDraggableIndex === oldDraggableIndex) return;
        // Nothing else until the move is kept; the page that comes back is a fresh one.
        root.inert = true;
        root.addEventListener("htmx:afterRequest", () => (root.inert = false), { once: true });
        const token = root.querySelector("input[name='_csrf']");
        htmx.ajax("POST", location.pathname, {
          source: root,
          target: "#builder",
          select: "#builder",
          swap: "outerHTML show:none",
          values: {
            [token.name]: token.value,
            do: "move",
            id: item.dataset.item,
            inside: to.dataset.sortable,
            index: newDraggableIndex,
          },
        });
      },
    });
  }
}
