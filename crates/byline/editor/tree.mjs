// The tree of an op-ed's words as ProseMirror's schema: what cannot be said in the one cannot be said in the other.
// It refuses what the tree does not have: no pictures, no tables, no styles.

import { Schema } from "prosemirror-model";

const block = (tag, more = {}) => ({ group: "block", content: "inline*", defining: true, parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more });
const holder = (tag, more = {}) => ({ group: "block", content: "block+", defining: true, parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more });
const named = (...tags) => tags.map((tag) => ({ tag }));

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block("p"),
    heading: block("h2", {
      attrs: { level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level, 2), 4) } })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    }),
    quote: holder("blockquote"),
    list: {
      group: "block",
      content: "item+",
      attrs: { ordered: { default: false } },
      parseDOM: [{ tag: "ul", attrs: { ordered: false } }, { tag: "ol", attrs: { ordered: true } }],
      toDOM: (node) => [node.attrs.ordered ? "ol" : "ul", 0],
    },
    item: { content: "block+", defining: true, parseDOM: named("li"), toDOM: () => ["li", 0] },
    note: holder("aside", {
      attrs: { mark: { default: "" } },
      parseDOM: [{ tag: "aside.note", getAttrs: (dom) => ({ mark: (dom.dataset.mark ?? "").slice(0, 8) }) }],
      toDOM: (node) => ["aside", { class: "note", "data-mark": node.attrs.mark }, 0],
    }),
    text: { group: "inline" },
    break: { group: "inline", inline: true, selectable: false, parseDOM: named("br"), toDOM: () => ["br"] },
  },
  // Their order is that in which one holds another.
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (dom) => (/^https?:\/\//i.test(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false) }],
      // No way out of a text while it is written: the address is said by the dialog.
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener nofollow", title: mark.attrs.href }, 0],
    },
    span: {
      attrs: { lang: { default: null }, dir: { default: null } },
      excludes: "",
      parseDOM: [{ tag: "span[lang], span[dir], bdi", getAttrs: (dom) => spoken(dom.getAttribute("lang"), dom.getAttribute("dir")) }],
      toDOM: ({ attrs: { lang, dir } }) => ["span", { class: "isolate", ...(lang && { lang }), ...(dir && { dir }) }, 0],
    },
    strong: { parseDOM: named("strong", "b"), toDOM: () => ["strong", 0] },
    em: { parseDOM: named("em", "i", "cite"), toDOM: () => ["em", 0] },
    sup: { parseDOM: named("sup"), toDOM: () => ["sup", 0] },
  },
});

function spoken(lang, dir) {
  const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang ?? "") ? lang : null;
  const way = ["ltr", "rtl"].includes(dir?.toLowerCase()) ? dir.toLowerCase() : null;
  return tag || way ? { lang: tag, dir: way } : false;
}

/** A ProseMirror document of the tree's blocks. */
export function fromTree(blocks) {
  const doc = schema.nodes.doc.create(null, blocks.length > 0 ? blocks.map(toNode) : [schema.nodes.paragraph.create()]);
  doc.check();
  return doc;
}

function toNode(block) {
  const { paragraph, heading, quote, list, item, note } = schema.nodes;
  switch (block.t) {
    case "paragraph": return paragraph.create(null, toInline(block.c, []));
    case "heading": return heading.create({ level: block.level }, toInline(block.c, []));
    case "quote": return quote.create(null, block.c.map(toNode));
    case "list": return list.create({ ordered: block.ordered }, block.c.map((blocks) => item.create(null, blocks.map(toNode))));
    case "note": return note.create({ mark: block.mark }, block.c.map(toNode));
    default: throw new Error(`the tree has no block called ${block.t}`);
  }
}

function toInline(words, marks) {
  const within = (mark, inner) => toInline(inner, mark.addToSet(marks));
  return words.flatMap((inline) => {
    switch (inline.t) {
      case "text": return inline.c ? [schema.text(inline.c, marks)] : [];
      case "break": return [schema.nodes.break.create(null, null, marks)];
      case "link": return within(schema.marks.link.create({ href: inline.href }), inline.c);
      case "span": return within(schema.marks.span.create({ lang: inline.lang ?? null, dir: inline.dir ?? null }), inline.c);
      case "em": case "strong": case "sup": return within(schema.marks[inline.t].create(), inline.c);
      default: throw new Error(`the tree has no words called ${inline.t}`);
    }
  });
}

/** The tree's blocks of a ProseMirror document. */
export function toTree(doc) {
  return blocksOf(doc);
}

// As the desk reads it: nothing empty, no break where nothing stands before or after it.
const blocksOf = (node) => children(node).map(toBlock).filter((block) => block.c.length > 0);

const isBlank = (node) => !node.isText || node.text.trim() === "";

function wordsOf(node) {
  const all = children(node);
  while (all.length > 0 && isBlank(all[0])) all.shift();
  while (all.length > 0 && isBlank(all.at(-1))) all.pop();
  return nest(all, 0);
}

const children = (node) => Array.from({ length: node.childCount }, (_, n) => node.child(n));

function toBlock(node) {
  switch (node.type.name) {
    case "paragraph": return { t: "paragraph", c: wordsOf(node) };
    case "heading": return { t: "heading", level: node.attrs.level, c: wordsOf(node) };
    case "quote": return { t: "quote", c: blocksOf(node) };
    case "list": return { t: "list", ordered: node.attrs.ordered, c: children(node).map(blocksOf).filter((item) => item.length > 0) };
    default: return { t: "note", mark: node.attrs.mark, c: blocksOf(node) };
  }
}

// Neighbours with the same mark at a depth are held by one.
function nest(nodes, depth) {
  const out = [];
  for (let n = 0; n < nodes.length;) {
    const mark = nodes[n].marks[depth];
    if (!mark) {
      out.push(nodes[n].isText ? { t: "text", c: nodes[n].text.replace(/\s/g, " ") } : { t: "break" });
      n += 1;
      continue;
    }
    let end = n + 1;
    while (end < nodes.length && nodes[end].marks[depth]?.eq(mark)) end += 1;
    const said = Object.fromEntries(Object.entries(mark.attrs).filter(([, value]) => value !== null));
    out.push({ t: mark.type.name, ...said, c: nest(nodes.slice(n, end), depth + 1) });
    n = end;
  }
  return out;
}
