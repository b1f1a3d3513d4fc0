// What needs a script: copying the link or a quotation, the device's own share sheet, a reader's own Mastodon server, and the
// count of presses of the way to the original. Every page works without; what does nothing without is shown only here.

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

// A quotation of what is marked, with its credit and a link that leads to the very words (URL Fragment Text Directives).
for (const button of document.querySelectorAll("button[data-quote]")) {
  const prose = document.querySelector(".prose");
  if (!navigator.clipboard || !prose) break;
  let words = "";
  document.addEventListener("selectionchange", () => {
    const marked = getSelection();
    if (!prose.contains(marked.anchorNode) || !prose.contains(marked.focusNode)) return;
    words = whole(marked) || words;
    button.hidden = !words;
  });
  button.addEventListener("click", async () => {
    const coded = (part) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
    const lines = words.split(/\n+/).map((line) => line.trim().split(/\s+/));
    const [first, last] = [lines[0], lines.at(-1)];
    // A directive names words of one paragraph; what goes on beyond it, or is long, by where it begins and ends.
    const to = lines.length > 1 || first.length > 12 ? `${coded(first.slice(0, 5))},${coded(last.slice(-5))}` : coded(first);
    await navigator.clipboard.writeText(`\u201c${words}\u201d\n${button.dataset.quote}#:~:text=${to}`);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.said;
  });
}

/** What is marked, with all of a word of which a part is: no link leads into the middle of one. */
function whole(marked) {
  const said = marked.toString();
  if (!said.trim()) return "";
  const { startContainer: from, startOffset, endContainer: to, endOffset } = marked.getRangeAt(0);
  const letters = "[\\p{L}\\p{M}\\p{N}\u200c]";
  const part = (end, text) => (text ?? "").match(new RegExp(end, "u"))[0];
  const before = part(`^${letters}?`, said) && part(`${letters}*$`, from.data?.slice(0, startOffset));
  const after = part(`${letters}?$`, said) && part(`^${letters}*`, to.data?.slice(endOffset));
  return (before + said + after).trim();
}

for (const button of document.querySelectorAll("button[data-share]")) {
  if (!navigator.share) break;
  const { share: url, title, text } = button.dataset;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => navigator.share({ url, title, text }).catch(() => {}));
}

// The server's name is kept nowhere.
for (const form of document.querySelectorAll("form[data-mastodon]")) {
  const { server } = form.elements;
  form.hidden = false;
  server.addEventListener("input", () => server.setCustomValidity(""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const host = hostOf(server.value);
    server.setCustomValidity(host ? "" : form.dataset.wrong);
    if (!form.reportValidity()) return;
    open(`https://${host}/share?text=${encodeURIComponent(form.dataset.mastodon)}`, "_blank", "noopener");
  });
}

/** The host in "social.example", "https://social.example/@me" or "@me@social.example"; nothing where there is none. */
function hostOf(written) {
  const name = written.trim().replace(/^https?:\/\//i, "").replace(/^@?[^@/]*@/, "");
  try {
    const { host, hostname } = new URL(`https://${name}`);
    return /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(hostname) ? host : "";
  } catch {
    return "";
  }
}

// The way stays a straight link; the press says nothing but that there was one.
for (const way of document.querySelectorAll("a[data-press]")) {
  const pressed = ({ button }) => { if (button < 2) navigator.sendBeacon(way.dataset.press); };
  way.addEventListener("click", pressed);
  way.addEventListener("auxclick", pressed);
}
