// Copy link and the device's own share sheet, shown only where the browser has them. Every page works without.

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break;
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      status.textContent = "";
      // A status read out twice must have changed in between.
      requestAnimationFrame(() => { status.textContent = button.dataset.said; });
    } catch {
      // Refused by the reader: the address stands beside the button, ready to be marked.
      getSelection().selectAllChildren(button.parentElement.querySelector("a"));
    }
  });
}

for (const button of document.querySelectorAll("button[data-share]")) {
  if (!navigator.share) break;
  const { share: url, title, text } = button.dataset;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => navigator.share({ url, title, text }).catch(() => {}));
}
