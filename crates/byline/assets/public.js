// What needs a script: copying the link or a quotation, the device's own share sheet, a reader's own Mastodon server, and the
// count of presses of the way to the original. Every page works without; what does nothing without is shown only here.

const all = (css) => document.querySelectorAll(css);
const on = (at, kind, act) => at.addEventListener(kind, act);
const statusOf = (button) => button.parentElement.querySelector("[role=status]");

for (const button of all("button[data-copy]")) {
  if (!navigator.clipboard) break;
  const status = statusOf(button);
  button.hidden = false;
  on(button, "click", async () => {
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
for (const button of all("button[data-quote]")) {
  const [prose] = all(".prose");
  if (!navigator.clipboard || !prose) break;
  let words = "";
  on(document, "selectionchange", () => {
    const marked = getSelection();
    if (!prose.contains(marked.anchorNode) || !prose.contains(marked.focusNode)) return;
    words = whole(marked) || words;
    button.hidden = !words;
  });
  on(button, "click", async () => {
    const coded = (of) => encodeURIComponent(of.join(" ")).replaceAll("-", "%2D");
    const lines = words.split(/\s*\n\s*/).map((line) => line.split(/\s+/));
    // A directive names words of one paragraph; what goes on beyond it, or is long, by where it begins and ends.
    const [first, second] = lines;
    const to = second || first[12] ? `${coded(first.slice(0, 5))},${coded(lines.at(-1).slice(-5))}` : coded(first);
    await navigator.clipboard.writeText(`\u201c${words}\u201d\n${button.dataset.quote}#:~:text=${to}`);
    statusOf(button).textContent = button.dataset.said;
  });
}

// What is marked, with all of a word of which a part is: no link leads into the middle of one.
function whole(marked) {
  const said = `${marked}`;
  const { startContainer: from, startOffset, endContainer: to, endOffset } = marked.getRangeAt(0);
  const [before] = (/^[^\s\p{P}]/u.test(said) && from.data?.slice(0, startOffset).match(/[^\s\p{P}]*$/u)) || [""];
  const [after] = (/[^\s\p{P}]$/u.test(said) && to.data?.slice(endOffset).match(/^[^\s\p{P}]*/u)) || [""];
  return (before + said + after).trim();
}

for (const button of all("button[data-share]")) {
  if (!navigator.share) break;
  const { share: url, title, text } = button.dataset;
  button.parentElement.hidden = false;
  on(button, "click", () => navigator.share({ url, title, text }).catch(() => {}));
}

// The server's name is kept nowhere.
for (const form of all("form[data-mastodon]")) {
  const { server } = form.elements;
  form.hidden = false;
  on(server, "input", () => server.setCustomValidity(""));
  on(form, "submit", (event) => {
    event.preventDefault();
    const host = hostOf(server.value);
    server.setCustomValidity(host ? "" : form.dataset.wrong);
    if (form.reportValidity()) open(`https://${host}/share?text=${encodeURIComponent(form.dataset.mastodon)}`, "_blank", "noopener");
  });
}

/** The host in "social.example", "https://social.example/@me" or "@me@social.example"; nothing where there is none. */
function hostOf(typed) {
  const name = typed.trim().replace(/^(https?:\/\/)?(@?[^@/]*@)?/i, "");
  try {
    const { host } = new URL(`https://${name}`);
    return /^[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?$/.test(host) ? host : "";
  } catch {
    return "";
  }
}

// The way stays a straight link; the press says nothing but that there was one.
for (const way of all("a[data-press]")) {
  for (const kind of ["click", "auxclick"]) {
    on(way, kind, ({ button }) => button < 2 && navigator.sendBeacon(way.dataset.press));
  }
}
