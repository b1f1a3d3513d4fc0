// An invented outlet: its pages, served on this machine or saved to a file, each op-ed another one.
// It refuses to be more than an outlet: it knows nothing of Byline.

import { once } from "node:events";
import { createServer } from "node:http";

const SENTENCES = [
  "A ledger that nobody may open is only a heavy book.",
  "The clerk who keeps it knows that, and so does the minister who signs it.",
  "What both have learned is that a figure asked for three times is usually a figure given.",
  "So the first reform costs nothing but the habit of asking, kept up for longer than a season.",
  "The second costs a shelf, a lamp and one honest afternoon a month.",
];

/** Numbers from 0 to 1 that follow from a name. */
function chance(name) {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return (((mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed) >>> 0) / 4294967296;
  };
}

/** A sentence's words in an order that follows from `next`: the same words under another name are another text. */
export function turned(sentence, next) {
  const words = sentence.replace(/[.،۔]+$/u, "").split(" ");
  for (let n = words.length - 1; n > 0; n -= 1) {
    const other = Math.floor(next() * (n + 1));
    [words[n], words[other]] = [words[other], words[n]];
  }
  const said = words.join(" ");
  return `${said[0].toUpperCase()}${said.slice(1)}${/[.۔]$/u.exec(sentence)?.[0] ?? "."}`;
}

/** The paragraphs of an op-ed: eight, of about sixty words each; each op-ed has words of its own, or it would be the same one. */
export function paragraphs(name) {
  const next = chance(name);
  return Array.from({ length: 8 }, (_, n) =>
    `${name}, part ${n + 1}. ${[...SENTENCES.slice(n % 5), ...SENTENCES.slice(0, n % 5)].map((one) => turned(one, next)).join(" ")}`);
}

/** A text of the same words in another order. */
export const ownWords = (name, text) => turned(text, chance(name));

/** An op-ed's page as the outlet prints it. */
export function printed({ title, name, outlet, authors, day, url, lang = "en", by = "By", text = paragraphs(name) }) {
  const names = authors.map((author) => ({ "@type": "Person", name: author }));
  const data = { "@context": "https://schema.org", "@type": "OpinionNewsArticle", headline: title, datePublished: day, author: names,
    publisher: { "@type": "Organization", name: outlet }, inLanguage: lang, mainEntityOfPage: url };
  return `<!doctype html>
<html lang="${lang}" dir="${lang === "en" ? "ltr" : "rtl"}"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<link rel="canonical" href="${url}">
<meta property="og:site_name" content="${outlet}"><meta property="og:title" content="${title}">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><header><a href="/">${outlet}</a></header>
<main><article><h1>${title}</h1><p class="byline">${by} ${authors.join(", ")}</p><time datetime="${day}">${day}</time>
${text.map((text) => `<p>${text}</p>`).join("\n")}
</article></main><footer>All rights reserved.</footer></body></html>`;
}

/** The outlet's own server. */
export class Outlet {
  static async open() {
    const outlet = new Outlet();
    outlet.server = createServer((request, response) => outlet.#answer(request, response)).listen(0, "127.0.0.1");
    await once(outlet.server, "listening");
    outlet.address = `127.0.0.1:${outlet.server.address().port}`;
    return outlet;
  }

  #pages = new Map();

  #answer(request, response) {
    const page = this.#pages.get(request.url);
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "<!doctype html><title>Not found</title><p>Nothing here.");
  }

  /** Prints an op-ed; the address it stands at. */
  print(path, piece) {
    const url = `http://${this.address}${path}`;
    this.#pages.set(path, printed({ ...piece, url }));
    return url;
  }

  async close() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
