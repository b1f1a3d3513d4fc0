// Readability.js over linkedom: pages as JSON lines in, what it makes of each out, with the processor seconds it took.
// An error is that page's `failed`, and the next page is read.

import { createInterface } from "node:readline";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const BLOCKS = new Set(
  "P DIV LI H1 H2 H3 H4 H5 H6 TR TD TH BR BLOCKQUOTE SECTION ARTICLE UL OL PRE FIGURE FIGCAPTION TABLE DD DT".split(" "),
);

// Its own `textContent` runs the last word of a block into the first of the next, which would cost it score.
function text(node) {
  if (node.nodeType === 3) return node.data;
  const inner = [...node.childNodes].map(text).join("");
  return BLOCKS.has(node.nodeName) ? `\n${inner}\n` : inner;
}

function read(page) {
  const { document } = parseHTML(page.html);
  const article = new Readability(document, { serializer: text }).parse();
  if (!article) return {};
  return {
    text: article.content,
    title: article.title,
    authors: article.byline ? [article.byline] : [],
    date: article.publishedTime,
    site_name: article.siteName,
    lang: article.lang,
    dir: article.dir,
    excerpt: article.excerpt,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const page = JSON.parse(line);
  const begun = process.cpuUsage();
  let told;
  try {
    told = read(page);
  } catch (error) {
    told = { failed: String(error).slice(0, 200) };
  }
  const { user, system } = process.cpuUsage(begun);
  process.stdout.write(JSON.stringify({ id: page.id, ...told, cpu: (user + system) / 1e6 }) + "\n");
}
