// An op-ed's whole anatomy at the review screen: who on the page says what, and taking another witness's word by one press.
// It refuses a mouse: every press of this walk is a key's.

import assert from "node:assert/strict";
import { audit } from "./audit.mjs";
import { tabTo } from "./keyboard.mjs";
import { ownWords, paragraphs } from "./outlet.mjs";

const URDU = "شہر ہر سال پانی پر ایک ہی بحث کرتا ہے، اور ہر سال یہ گننا بھول جاتا ہے کہ اس کے پاس کیا ہے۔ کیا کوئی سنتا ہے؟ ایک کھاتہ نہر سے زیادہ کام کرے گا۔";

/** A page whose data, Open Graph and print tell different things. */
export function disagreeing({ name, url }) {
  const title = `What the ${name} canal cost`;
  const data = { "@context": "https://schema.org", "@type": "OpinionNewsArticle", headline: title, datePublished: "2024-03-11", dateModified: "2024-03-14",
    author: [{ "@type": "Person", name: "Amina Farooqi" }, { "@type": "Person", name: `Rahel ${name}` }],
    publisher: { "@type": "Organization", name: `${name} Media Holding` }, articleSection: "Opinion", keywords: ["Water", "Karachi"], isAccessibleForFree: false };
  const text = paragraphs(name);
  return page({ lang: "en", title, url, data, head: `<meta property="og:title" content="Nobody counts the ${name} water">
<meta property="og:site_name" content="The ${name} Courier"><meta property="og:description" content="A few words for those who share it on a wall.">
<meta property="og:image" content="${new URL("/lead.jpg", url)}"><meta property="og:image:alt" content="A dry canal at noon">`,
    body: `<p class="standfirst">A ledger would do more than any canal.</p><p class="byline">By Amina Farooqi</p><time datetime="2024-03-12">12 March 2024</time>
<figure><img src="/lead.jpg" alt=""><figcaption>The canal. Photo: Sana Mir</figcaption></figure>
${text.map((one, n) => `<p>${one}${n === 1 ? ` The <a href="https://ledger.example/2023">ledger of last year</a> was never opened.` : ""}</p>`).join("\n")}
<p><em>This article first appeared in The ${name} Gazette.</em></p>` });
}

/** A page in Urdu under a title in English. */
export function inTwoScripts({ name, url }) {
  const title = `Count the ${name} water first`;
  const data = { "@context": "https://schema.org", "@type": "NewsArticle", headline: `${name} — پانی پہلے گنو`, datePublished: "2024-03-11", author: { "@type": "Person", name: "آمنہ فاروقی" },
    publisher: { "@type": "Organization", name: "روزنامہ ساحل" }, inLanguage: "ur", keywords: "پانی, کراچی" };
  return page({ lang: "ur", title, url, data, head: `<meta property="og:title" content="${title}"><meta property="og:description" content="ایک کھاتہ، چار خانے، اور ایک دستخط جو ہر مہینے ہو">`,
    body: `<p class="byline">آمنہ فاروقی</p>${Array.from({ length: 6 }, () => `<p>${ownWords(name, URDU)} ${ownWords(`${name} again`, URDU)}</p>`).join("\n")}` });
}

function page({ lang, title, url, data, head, body }) {
  return `<!doctype html><html lang="${lang}" dir="${lang === "ur" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${url}">
${head}<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><main><article><h1 lang="en" dir="ltr">${title}</h1>${body}</article></main></body></html>`;
}

const saved = (html) => ({ name: "saved.html", mimeType: "text/html", buffer: Buffer.from(html) });

/** The path of the review of one of those pages. */
export async function bringIn(editor, kind, name) {
  const url = `https://www.${name.toLowerCase()}-courier.example/opinion/canal`;
  return editor.bringIn({ address: url, file: saved(kind({ name, url })) });
}

/** Reads why a draft says what it says, and takes other witnesses' words, by keyboard alone. */
export async function takeTheirWord(editor, name) {
  const { page } = editor;
  const review = await bringIn(editor, disagreeing, name);
  await page.locator("#evidence-title").getByText("from a heading, from JSON-LD").waitFor();
  await page.locator("#evidence-truncated").getByText("isAccessibleForFree: false").waitFor();
  await page.locator(".copy").getByText(`This article first appeared in The ${name} Gazette.`).waitFor();
  let answer;
  for (const [field, at, value] of [
    ["title", "title", `Nobody counts the ${name} water`],
    ["day", "appearance.1.day", "2024-03-11"],
    ["credit", "credit", "Sana Mir"],
  ]) {
    await tabTo(page, `[name="take.${field}"][value="${value}"]`);
    answer = await editor.press(() => page.keyboard.press("Enter"));
    await editor.noticed("It is kept when you save.");
    assert.equal(await editor.field(at).inputValue(), value);
    assert.equal(new URL(page.url()).hash, `#${at}`, "the page opens at the field");
  }
  assert.equal(await editor.field("appearance.0.outlet-name").inputValue(), `The ${name} Gazette`);
  assert.equal(await editor.field("appearance.1.kind").inputValue(), "republished");
  await stands(editor, await answer.text());
  await tabTo(page, ".bar button[value=save]");
  await editor.press(() => page.keyboard.press("Enter"));
  await editor.noticed("Saved.");
  await page.locator("#evidence-title").getByText("set by an editor").waitFor();
  await page.locator("#evidence-title").getByRole("button", { name: `What the ${name} canal cost` }).waitFor();
  await stands(editor, await (await editor.open(review)).text());
  await stands(editor, await (await editor.open(await bringIn(editor, inTwoScripts, `${name}Two`))).text());
  assert.equal(await editor.field("title").getAttribute("lang"), "en");
  assert.equal(await page.locator(".blocks").getAttribute("dir"), "rtl");
  await editor.sawNothingWrong();
}

/** The page stands the audit in both schemes and each width. */
async function stands(editor, html) {
  if (editor.scripts) assert.deepEqual(await audit(editor, html, { closely: true }), []);
}
