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

/** The paragraphs of an op-ed: eight, of about sixty words each. */
export const paragraphs = (name) => Array.from({ length: 8 }, (_, n) =>
  `${name}, part ${n + 1}. ${[...SENTENCES.slice(n % 5), ...SENTENCES.slice(0, n % 5)].join(" ")}`);

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
