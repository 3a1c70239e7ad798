// A way back from one of several: radio buttons cannot be taken back by themselves.
const chosen = (field) => field.querySelectorAll("input[type=radio]:checked");

export function offerClear(field) {
  const button = field.querySelector("[data-clear]");
  if (button) button.hidden = chosen(field).length === 0;
}

export function clearOnClick(form) {
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-clear]");
    if (!button) return;
    const field = button.closest("[data-path]");
    for (const radio of chosen(field)) radio.checked = false;
    const first = field.querySelector("input[type=radio]");
    first.focus();
    first.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
