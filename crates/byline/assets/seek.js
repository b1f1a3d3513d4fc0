// What the field of the search page finds while somebody types, as plain links beneath it, for mouse and keys. The form does
// without; nothing that was typed is kept here.

const form = document.querySelector("form.seek");
const box = form.querySelector(".begun");
const status = form.querySelector("[role=status]");
let [timer, asked] = [0, ""];

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, 150);
});

form.addEventListener("submit", () => clearTimeout(timer));

form.addEventListener("keydown", (event) => {
  if (box.hidden) return;
  const stops = [form.elements.q, ...box.querySelectorAll("li > a")];
  const at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") show();
  else if (step && at >= 0) stops[(at + step + stops.length) % stops.length].focus();
  else return;
  event.preventDefault();
  if (event.key === "Escape") form.elements.q.focus();
});

// Whoever goes elsewhere, by key or by pointer, is done with it.
form.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !form.contains(relatedTarget)) show();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (!form.contains(target)) show();
});

async function ask() {
  const query = String(new URLSearchParams(new FormData(form)));
  if (query === asked) return;
  asked = query;
  const answer = await fetch(`${box.dataset.begun}?${query}`).catch(() => null);
  const found = answer?.ok ? await answer.text() : "";
  // Who typed on has asked anew.
  if (asked === query) show(new DOMParser().parseFromString(found, "text/html"));
}

function show(found) {
  const piece = found?.querySelector("div");
  const count = piece?.querySelector("p");
  if (!found) asked = "";
  status.textContent = count?.textContent ?? "";
  count?.remove();
  box.replaceChildren(...(piece ? [piece] : []));
  box.hidden = !piece;
}
