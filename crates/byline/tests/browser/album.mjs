// A folder of pictures: each page in every look, under a name that says which, and one page to leaf through them.
// It refuses to picture a page that a browser complains of, or one whose type and images have not come yet.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PHONE = { width: 360, height: 640 };
const TABLET = { width: 768, height: 1024 };
const DESKTOP = { width: 1280, height: 800 };
const inBothSchemes = (sizes) => ["light", "dark"].flatMap((scheme) => sizes.map((size) => ({ ...size, scheme })));

/** How readers hold a page. */
export const READERS = inBothSchemes([PHONE, TABLET, DESKTOP]);
/** How editors do. */
export const EDITORS = inBothSchemes([PHONE, DESKTOP]);

export class Album {
  static async open(folder) {
    await mkdir(folder, { recursive: true });
    return new Album(folder);
  }

  #leaves = [];

  constructor(folder) {
    this.folder = folder;
  }

  /** Pictures the page a visitor has open, whole, in each look. */
  async keep(visitor, name, looks) {
    const { page } = visitor;
    const lang = await page.locator("html").getAttribute("lang");
    const pictures = [];
    for (const look of looks) {
      const file = `${name}.${lang}.${look.width}.${look.scheme}.png`;
      await show(visitor, look);
      await whole(visitor, look);
      await page.screenshot({ path: join(this.folder, file), caret: "initial" });
      pictures.push({ ...look, file });
    }
    this.#leaves.push({ name, lang, pictures });
    await visitor.sawNothingWrong();
  }

  /** Pictures the page as it comes out on paper. */
  async keepPrinted(visitor, name) {
    const { page } = visitor;
    const lang = await page.locator("html").getAttribute("lang");
    const look = { width: 760, height: 1075, scheme: "light" };
    await show(visitor, look);
    await page.emulateMedia({ media: "print" });
    const file = `${name}.${lang}.print.png`;
    await whole(visitor, look);
    await page.screenshot({ path: join(this.folder, file) });
    await page.emulateMedia({ media: "screen" });
    this.#leaves.push({ name: `${name}-printed`, lang, pictures: [{ ...look, file }] });
  }

  /** Pictures no more than the first screen, under a name of its own. */
  async keepFirstScreen(visitor, file) {
    await show(visitor, { ...DESKTOP, scheme: "light" });
    await visitor.page.screenshot({ path: join(this.folder, file), caret: "initial" });
  }

  /** Writes `index.html`: every picture's first screen, in the order they were taken; each leads to the whole one. */
  async close() {
    assert.equal(new Set(this.#leaves.map(({ name, lang }) => `${name}.${lang}`)).size, this.#leaves.length, "two pages of one name");
    const names = [...new Set(this.#leaves.map(({ name }) => name))];
    const sections = names.map((name) => section(name, this.#leaves.filter((leaf) => leaf.name === name)));
    await writeFile(join(this.folder, "index.html"), leaf(sections.join("\n")));
  }
}

/** Holds the page in this look until everything on it has come. */
async function show({ page }, { width, height, scheme }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  // What hangs on the scheme, such as a dark banner, is asked for with the next frame.
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  await page.waitForFunction(() => document.fonts.status === "loaded" && [...document.images].every((image) => image.complete && image.naturalWidth > 0));
}

/** Makes the screen as high as the page: what sticks to an edge of the screen would else lie across the middle. */
async function whole({ page }, { width, height }) {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(tall, height) });
}

const section = (name, leaves) => `<section id="${name}"><h2>${name}</h2>
${leaves.map(({ lang, pictures }) => `<div>${pictures.map((picture) => figure(lang, picture)).join("\n")}</div>`).join("\n")}
</section>`;

const figure = (lang, { file, width, height, scheme }) => `<figure><a href="${file}">
<img src="${file}" alt="${file}" loading="lazy" style="width: ${width / 4}px; aspect-ratio: ${width} / ${height}"></a>
<figcaption>${lang} ${width} ${scheme}</figcaption></figure>`;

const leaf = (sections) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Byline, pictured</title>
<style>
  body { margin: 1rem; font: 0.8125rem/1.4 system-ui, sans-serif; background: #777; color: #fff; }
  h2 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
  div { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: start; }
  figure { margin: 0; }
  img { display: block; object-fit: cover; object-position: top; }
</style>
<h1>Byline, pictured</h1>
${sections}
`;
