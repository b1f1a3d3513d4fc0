// The ladder to an original as readers climb it, and the board where editors see what became of originals.
// It refuses a rung that is not said: where the outlet's page is gone, that stands in the place of the link.

import assert from "node:assert/strict";
import { audit } from "./audit.mjs";

/** The sample's op-eds by what became of their originals. */
const RUNGS = [
  {
    rung: "an archive's copy", slug: "gali-ka-vote", lost: true, original: "https://nawaesahil.example/archives/9034",
    link: "https://web.archive.example/web/20250115090000/https://nawaesahil.example/archives/9034", says: /2025|۲۰۲۵/,
  },
  { rung: "the whole text here", slug: "the-returnees-nobody-counts", lost: true, original: "https://barid.example/a/7Kx2Q-returnees", says: /النص كاملًا في هذه الصفحة/ },
  { rung: "the citation", slug: "barf-darya-aur-do-hisab", lost: true, original: "https://northerndispatch.example/urdu/barf-darya-aur-do-hisab/", says: /The Northern Dispatch/ },
  { rung: "where it moved", slug: "hospital-ki-parchi-aur-ghareeb-ka-din", lost: false, original: "https://www.ufuq.example/adariya/2023/hospital-ki-parchi" },
  {
    rung: "a page behind a wall", slug: "two-ports-and-no-road-between", lost: false, original: "https://www.almina.example/opinion/2022/10/18/",
    leads: "/op-ed/two-ports-and-no-road-between/manuscript", says: /مخطوطة الكاتب/,
  },
  {
    rung: "the manuscript", slug: "river-water-is-no-military-secret", lost: true, original: "http://www.almadar.example/show.php?id=2247",
    leads: "/op-ed/river-water-is-no-military-secret/manuscript", says: /مخطوطة الكاتب/,
  },
  {
    rung: "our own copy", slug: "the-quiet-shutting-of-the-press-gallery", lost: true, original: "http://www.continentalquarterly.example/article.asp?id=1187",
    made: ".way .rung a", says: /Read our copy of/,
  },
];

/** What the recurring work makes of the sample is there some seconds after the start. */
async function opened(reader, path, made) {
  for (let tries = 0; ; tries += 1) {
    const html = await (await reader.open(path)).text();
    if (!made || tries === 60 || await reader.page.locator(made).count() > 0) return html;
    await new Promise((again) => setTimeout(again, 500));
  }
}

/** From the op-ed's page a reader reaches the text, or an honest word, in one step. */
export async function rungs(reader) {
  const { page } = reader;
  for (const { rung, slug, lost, original, link, leads, made, says } of RUNGS) {
    const html = await opened(reader, `/op-ed/${slug}`, made);
    const way = page.locator(".way-words");
    assert.equal(await way.locator("a").count(), lost ? 0 : 1, `${rung}: the way is a link only where it leads to the original`);
    const hrefs = await page.locator("main a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.equal(hrefs.some((href) => href.startsWith(original)), !lost, `${rung}: ${hrefs.join(" ")}`);
    assert.ok((await page.locator(".address .url").textContent()).startsWith(original), `${rung}: its address stays as text`);
    if (link) assert.ok(hrefs.includes(link), `${rung}: ${hrefs.join(" ")}`);
    if (says) assert.match(await page.locator(".way").textContent(), says, rung);
    const outward = await page.locator("main .way a[href^='http']").evaluateAll((all) => all.map((a) => a.dataset.originalurl));
    assert.ok(outward.every(Boolean), `${rung}: a link outward says what it is a link to`);
    assert.deepEqual(await audit(reader, html, { closely: true }), [], rung);
    if (leads) {
      const there = await (await reader.open(leads)).text();
      assert.ok(await page.locator(".prose p").count() > 3, `${rung}: the text stands there`);
      assert.deepEqual(await audit(reader, there, { closely: true }), [], rung);
    }
  }
  await reader.holdsNoCookie();
  await reader.sawNothingWrong();
}

/** A reader says that a link does not work; no script is needed, and nothing is asked of anybody else. */
export async function report(reader) {
  await reader.open("/op-ed/hospital-ki-parchi-aur-ghareeb-ka-din");
  const response = await reader.press(reader.page.locator(".report button"));
  assert.match(new URL(response.url()).pathname, /^\/report\//);
  const back = reader.page.locator("main a").first();
  await reader.press(back);
  await reader.page.locator(".way").waitFor();
  await reader.holdsNoCookie();
  await reader.sawNothingWrong();
}

/** The board shows what became of the sample's originals and who reported; a press settles a report. */
export async function board(editor) {
  const { page } = editor;
  const html = await (await editor.open("/desk/originals")).text();
  for (const stake of ["Taken over", "Gone, without a copy", "Gone, kept alive by a copy", "Changed", "Reported by readers"]) {
    await page.getByRole("heading", { name: stake }).waitFor();
  }
  assert.match(await page.locator(".figure").textContent(), /op-eds on display: \d+ live, 3 kept alive by copies, 2 lost/);
  await editor.press(page.getByRole("button", { name: /^It works/ }).first());
  await page.getByText("Noted. It stands here again when it changes.").waitFor();
  assert.equal(await page.getByRole("heading", { name: "Reported by readers" }).count(), 0);
  return html;
}

/** What an outlet changed stands beside what came in, what it says of that itself first. */
export async function compared(editor) {
  const { page } = editor;
  await editor.open("/desk/originals");
  const response = await editor.press(page.getByRole("link", { name: /^Compare and say what it is/ }).first());
  const html = await response.text();
  await page.getByRole("heading", { name: "What the outlet itself says of it" }).waitFor();
  const places = page.locator(".compared .place");
  assert.match(await places.first().textContent(), /Put in[^]*Correction, 15 October 2022: An earlier version of this column said/);
  assert.ok(await places.count() >= 4, "the note, and three paragraphs");
  assert.match(await page.locator(".compared").last().textContent(), /a levy that grows with the waiting/);
  return html;
}

/** Every link of our pages to our own pages leads to one. */
export async function noDeadLinks(origin, sent) {
  const found = new Map();
  for (const [where, html] of sent) {
    if (where.startsWith("/desk")) continue;
    for (const [, raw] of html.matchAll(/<(?:a|link|img|source|script)\b[^>]*?\b(?:href|src)="([^"]+)"/g)) {
      if (raw.startsWith("#")) continue; // A part of this very page, which may say that there is none.
      const url = new URL(raw.replaceAll("&amp;", "&"), new URL(where.split(" ")[0], origin));
      url.hash = "";
      if (url.origin === origin && !url.pathname.startsWith("/desk")) found.set(url.href, where);
    }
  }
  assert.ok(found.size > 50, `only ${found.size} links were found`);
  const dead = [];
  const left = [...found];
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [href, where] = next;
      const answer = await fetch(href, { redirect: "follow" });
      await answer.arrayBuffer();
      if (!answer.ok) dead.push(`${href} on ${where}: ${answer.status}`);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  assert.deepEqual(dead, []);
  return found.size;
}
