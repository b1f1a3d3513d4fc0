// What is pasted, made clean before the editor reads it: Word's lists and notes, Google's bold, the furniture of web pages.
// It refuses scripts, styles, pictures, and addresses that follow a reader; the desk cleans once more what it is sent.

const GONE = "script, style, meta, link, title, head, object, embed, iframe, img, picture, svg, math, canvas, audio, video, form, input, button, select, textarea, noscript, template, base, [hidden], [aria-hidden=true]";
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|cmpid|smid|smtyp|s_cid)$/i;
// Addresses that only lead on: where the true one is kept in them.
const LEADS_ON = [[/(^|\.)google\.[a-z.]+$/, "/url", ["q", "url"]], [/(^|\.)facebook\.com$/, "/l.php", ["u"]], [/\.safelinks\.protection\.outlook\.com$/, "", ["url"]]];

/** HTML of the clipboard as HTML of the few elements a text has; `lang` is the text's own language. */
export function cleaned(html, lang = "") {
  // The page's policy forbids style attributes even where nothing is drawn, and what they say is needed.
  const named = html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "")
    .replace(/<!\[[^\]]*\]>/g, "")
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son[a-z]+\s*=/gi, " data-gone="));
  const page = new DOMParser().parseFromString(named, "text/html");
  for (const gone of page.querySelectorAll(GONE)) gone.remove();
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const all = [];
  while (comments.nextNode()) all.push(comments.currentNode);
  for (const comment of all) comment.remove();
  unseen(page);
  notes(page);
  lists(page);
  titles(page);
  spans(page, lang);
  for (const link of page.querySelectorAll("a")) address(link);
  for (const cell of page.querySelectorAll("td, th, caption, dt, dd")) rename(cell, "p");
  words(page);
  bare(page);
  return page.body.innerHTML;
}

const style = (element) => (element.dataset?.style ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
const unwrap = (element) => element.replaceWith(...element.childNodes);

function rename(element, tag, attributes = {}) {
  const made = element.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

// Smart tags (`st1:place`) and Office's own elements hold words and mean nothing; what is not shown is not meant to be pasted.
function unseen(page) {
  for (const element of page.querySelectorAll("*")) {
    if (/display:none|mso-hide:all|visibility:hidden/.test(style(element))) element.remove();
    else if (element.localName.includes(":")) unwrap(element);
  }
}

// Word's notes: `[1]` in the text is raised, and the text at the foot is a note.
function notes(page) {
  for (const foot of page.querySelectorAll('div[id^="ftn"], div[id^="edn"]')) {
    const link = foot.querySelector('a[href^="#_ftnref"], a[href^="#_ednref"]');
    const mark = (link?.textContent ?? foot.id.replace(/\D/g, "")).replace(/[[\]\s]/g, "");
    link?.remove();
    rename(foot, "aside", { class: "note", "data-mark": mark.slice(0, 8) });
  }
  for (const link of page.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"]')) {
    const mark = link.textContent.replace(/[[\]\s]/g, "");
    rename(link, "sup").textContent = mark;
  }
}

// Word says of a paragraph which list it is in and how deep, and draws the bullet itself.
function lists(page) {
  let open = [];
  let last = null;
  for (const line of page.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div")) {
    const said = /mso-list:\s*l\d+ level(\d+)/.exec(style(line)) ?? (/MsoListParagraph/.test(line.className) && line.querySelector('[data-style*="Ignore" i]') ? [null, "1"] : null);
    if (!said) continue;
    const depth = Math.min(Number(said[1]), 9);
    const drawn = line.querySelector('[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]');
    const bullet = drawn?.textContent.trim() ?? "";
    drawn?.remove();
    const tag = /^[\p{N}a-z]{1,4}[.)]/iu.test(bullet) ? "ol" : "ul";
    if (last === null || between(last, line)) open = [];
    open.length = Math.min(open.length, depth);
    if (open.length === depth && open[depth - 1].localName !== tag) open.length = depth - 1;
    while (open.length < depth) {
      const list = page.createElement(tag);
      const above = open.at(-1);
      if (above) (above.lastElementChild ?? above.appendChild(page.createElement("li"))).append(list);
      else line.before(list);
      open.push(list);
    }
    const item = page.createElement("li");
    open.at(-1).append(item);
    [last] = open;
    item.append(rename(line, "p"));
  }
}

// Whether anything but blanks stands between a list and the next line.
function between(list, line) {
  for (let next = list.nextSibling; next; next = next.nextSibling) {
    if (next === line) return false;
    if (next.textContent.trim() !== "") return true;
  }
  return true;
}

function titles(page) {
  for (const line of page.querySelectorAll("p")) {
    const outline = /mso-outline-level:([1-6])/.exec(style(line));
    if (/MsoTitle|MsoHeading/.test(line.className)) rename(line, "h2");
    else if (outline) rename(line, `h${outline[1]}`);
    else if (/MsoQuote|MsoIntenseQuote/.test(line.className)) rename(line, "blockquote");
  }
}

// What a style says that the tree can say too. Google wraps everything in a `b` that is not bold.
function spans(page, lang) {
  const base = lang.split("-")[0].toLowerCase();
  for (const element of page.querySelectorAll("b, strong, i, em, span, font")) {
    const said = style(element);
    const weight = /(?:^|;)font-weight:(\w+)/.exec(said)?.[1];
    const isBold = weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : element.matches("b, strong");
    const isSlanted = /(?:^|;)font-style:(italic|oblique)/.test(said) || (element.matches("i, em") && !/(?:^|;)font-style:normal/.test(said));
    const tag = element.getAttribute("lang") ?? "";
    const dir = element.getAttribute("dir")?.toLowerCase();
    const isOther = tag !== "" && base !== "" && tag.split("-")[0].toLowerCase() !== base && element.textContent.trim() !== "";
    let inner = [...element.childNodes];
    const within = (name, attributes = {}) => {
      const made = page.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.append(...inner);
      inner = [made];
    };
    if (/(?:^|;)vertical-align:super/.test(said)) within("sup");
    if (isSlanted) within("em");
    if (isBold && !element.closest("h1, h2, h3, h4, h5, h6")) within("strong");
    if (isOther || dir === "rtl" || dir === "ltr") within("span", { ...(isOther && { lang: tag }), ...(dir && { dir }) });
    element.replaceWith(...inner);
  }
}

function address(link) {
  const href = straight(link.getAttribute("href") ?? "");
  if (href === null || link.textContent.trim() === "") unwrap(link);
  else {
    for (const name of link.getAttributeNames()) link.removeAttribute(name);
    link.setAttribute("href", href);
  }
}

/** The address itself, without what follows its reader; none when it is no page's. */
export function straight(href) {
  let url;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  for (const [host, path, names] of LEADS_ON) {
    if (!host.test(url.hostname) || !url.pathname.startsWith(path)) continue;
    const true_one = names.map((name) => url.searchParams.get(name)).find(Boolean);
    if (true_one) return straight(true_one);
  }
  const follows = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of follows) url.searchParams.delete(name);
  return url.href;
}

// Blanks that only hold place, and marks without width. Joiners stay: Urdu and Persian are spelled with them.
function words(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    node.data = node.data.replace(/\u00a0/g, " ").replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
  }
}

const KEPT = { a: ["href"], span: ["lang", "dir"], aside: ["class", "data-mark"] };

function bare(page) {
  for (const element of page.body.querySelectorAll("*")) {
    const kept = KEPT[element.localName] ?? [];
    for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
  }
}
