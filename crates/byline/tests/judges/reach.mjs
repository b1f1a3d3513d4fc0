// What two programs of others in JavaScript make of every op-ed of a site: the reader of pages behind Wikipedia's citations
// (html-metadata) and a reference manager (citation-js). Prints what is wrong, and ends with 1 for it.
//
//     node reach.mjs BASE [MOST]     where BASE is the address of a running site, of which MOST op-eds are looked at, evenly spread

import { createRequire } from "node:module";

const given = createRequire(new URL("../browser/package.json", import.meta.url));
const scrape = given("html-metadata");
const { Cite } = given("@citation-js/core");
for (const plugin of ["bibtex", "csl", "ris"]) given(`@citation-js/plugin-${plugin}`);

const base = process.argv[2].replace(/\/$/, "");
const faults = [];
const must = (holds, what) => { if (!holds) faults.push(what); return holds; };
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const list = (one) => (one === undefined ? [] : [one].flat());

const FILED = { "article-newspaper": "newspaperArticle", "article-magazine": "magazineArticle", "post-weblog": "blogPost" };

async function text(address) {
  const answer = await fetch(address);
  must(answer.ok, `${address} answers ${answer.status}`);
  return answer.text();
}

async function everyOpEd() {
  const all = [];
  for (let next = `${base}/api/v1/op-eds?limit=100`; next;) {
    const leaf = JSON.parse(await text(next));
    all.push(...leaf.data);
    next = leaf.next;
  }
  return all;
}

/** Who wrote it; of a piece that only quotes or asks, whoever is named. */
function writers({ authors }) {
  const wrote = authors.filter(({ role }) => role === "author");
  return (wrote.length ? wrote : authors).map(({ name }) => name);
}

/** The page as Citoid reads it. */
async function page(opEd, cited) {
  const { url, title } = opEd;
  const said = await scrape.loadFromString(await text(url));
  const { highwirePress: press = {}, dublinCore = {}, openGraph = {}, jsonLd = {} } = said;
  const [first] = opEd.originals;
  const day = first.day.replace(/~$/, "");
  must(press.title === title && openGraph.title === title, `${url}: titled ${press.title} and ${openGraph.title}`);
  must(same(list(press.author), writers(opEd)), `${url}: by ${press.author}`);
  must(press.publication_date === day.replaceAll("-", "/") && dublinCore.date === day, `${url}: of ${press.publication_date}`);
  must(press.journal_title === undefined, `${url}: filed as a journal's`);
  must(dublinCore.source === first.outlet.name, `${url}: from ${dublinCore.source}`);
  must(dublinCore.type === FILED[cited.type], `${url}: filed as ${dublinCore.type}, cited as ${cited.type}`);
  must(openGraph.url === url, `${url}: Open Graph names ${openGraph.url}`);
  const nodes = list(jsonLd["@graph"] ?? jsonLd);
  must(nodes.some(({ headline }) => headline === title), `${url}: no data of schema.org`);
}

/** Names as lists sort them; of a newspaper's piece in RIS the program makes reporters, and leaves their names whole. */
function names({ author, reporter }) {
  return list(author ?? reporter).map((one) => {
    if (typeof one === "string") return one;
    const { family, literal, given, suffix, "non-dropping-particle": particle } = one;
    return [[particle, family ?? literal].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
  });
}

/** Its three files, read by one program, say the same. */
async function files({ url, title, originals: [first] }) {
  const read = {};
  for (const form of ["csl", "ris", "bibtex"]) {
    const { data } = new Cite(await text(`${url}/cite/${form}`));
    must(data.length === 1, `${url}: ${data.length} references in ${form}`);
    [read[form]] = data;
  }
  for (const [form, one] of Object.entries(read)) {
    must(one.title === title, `${url}: ${form} is titled ${one.title}`);
    must(one["container-title"] === first.outlet.name, `${url}: ${form} is from ${one["container-title"]}`);
    must(String(one.issued?.["date-parts"]?.[0]?.[0]) === String(Number(first.day.slice(0, 4))), `${url}: ${form} is of ${JSON.stringify(one.issued)}`);
    must(same(names(one), names(read.csl)), `${url}: ${form} is by ${names(one)}, not ${names(read.csl)}`);
    must(one.URL === read.csl.URL, `${url}: ${form} leads to ${one.URL}`);
  }
  must(read.ris.type === read.csl.type, `${url}: RIS is ${read.ris.type}, CSL ${read.csl.type}`);
  return read.csl;
}

const all = await everyOpEd();
must(new Set(all.map(({ short }) => short)).size === all.length, "a walk of the list as data meets an op-ed twice");
const every = Math.ceil(all.length / Number(process.argv[3] ?? all.length));
const some = all.filter((_, n) => n % every === 0);
for (const opEd of some) await page(opEd, await files(opEd));
console.log(JSON.stringify({ "op-eds": all.length, "looked at": some.length, faults }, null, 1));
process.exitCode = faults.length || some.length < 5 ? 1 : 0;
