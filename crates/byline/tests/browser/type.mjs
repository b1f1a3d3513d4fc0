// The type as a reader's browser meets it: what a page of each script fetches, what it weighs, and that nothing moves when it comes.
// It refuses to measure without the fetched type: then there would be nothing that could move.

import assert from "node:assert/strict";

/** An op-ed's page of each script, and the most its type may weigh, in bytes. */
const PAGES = [
  { script: "Latin", title: "The Quiet Shutting of the Press Gallery", most: 60_000, never: /naskh|nastaliq/ },
  { script: "Arabic", title: "ميناءان متجاوران ولا طريق بينهما", most: 90_000, never: /nastaliq/ },
  { script: "Urdu", title: "ہسپتال کی پرچی اور غریب کا دن", most: 130_000, never: /^$/ },
];
/** How late type comes on a slow line: after the first paint, and after the time a browser waits for it. */
const LATE = [0, 60, 900, 3500];
const SIZES = [{ width: 360, height: 640 }, { width: 1280, height: 900 }];

/** Each script's op-ed at phone and desk width, its type late by so much each time. */
export async function comesWithoutAStir(browser, origin) {
  const weights = [];
  for (const page of PAGES) {
    const href = await addressOf(browser, origin, page.title);
    for (const size of SIZES) {
      for (const late of LATE) {
        const seen = await look(browser, href, size, late);
        const where = `${page.script}, ${size.width} px, type late by ${late} ms`;
        assert.ok(seen.shift === 0, `${where}: moved by ${seen.shift}: ${JSON.stringify(seen.moved)}`);
        const files = [...seen.files.keys()];
        assert.ok(files.length > 0, `${where}: no type was fetched; was the binary built with it?`);
        assert.deepEqual(files.filter((file) => page.never.test(file)), [], where);
        const weight = [...seen.files.values()].reduce((sum, bytes) => sum + bytes, 0);
        assert.ok(weight <= page.most, `${where}: ${weight} bytes of type, ${page.most} at most: ${JSON.stringify([...seen.files])}`);
        weights.push([page.script, weight]);
      }
    }
  }
  return Object.fromEntries(PAGES.map(({ script }) => [script, Math.max(...weights.filter(([of]) => of === script).map(([, w]) => w))]));
}

/** The desk's first page in a browser that has never been there, its type late: which type drew its heading. */
export async function drawnAtTheDesk(browser, origin) {
  for (const language of ["ar", "ur"]) {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue().catch(() => {});
    });
    await page.goto(`${origin}/desk/sign-in?language=${language}`, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    const drew = await drawnWith(context, page, "h1");
    const blanks = (await page.locator("h1").textContent()).split(" ").length - 1;
    await context.close();
    const count = (isOurs) => drew.filter(({ isCustomFont }) => isCustomFont === isOurs).reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    // A blank may be anybody's.
    assert.ok(count(true) > 5 && count(false) <= blanks, `${language}: the heading was drawn with ${JSON.stringify(drew)}`);
  }
}

/** The type a browser drew an element with, and how many letters with each. */
async function drawnWith(context, page, selector) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("DOM.enable");
  await cdp.send("CSS.enable");
  const { root } = await cdp.send("DOM.getDocument");
  const { nodeId } = await cdp.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await cdp.send("CSS.getPlatformFontsForNode", { nodeId });
  await cdp.detach();
  return fonts;
}

async function addressOf(browser, origin, title) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  const href = await page.getByRole("link", { name: title, exact: true }).first().getAttribute("href");
  await context.close();
  return new URL(href, origin).href;
}

async function look(browser, href, viewport, late) {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const files = new Map();
  const waiting = [];
  try {
    const page = await context.newPage();
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue().catch(() => {});
    });
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith(".woff2")) return;
      waiting.push(response.body().then((body) => files.set(pathname.split("/").pop().split(".")[0], body.length)));
    });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.slice(0, 120)) });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(href, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(late + 500);
    await Promise.all(waiting);
    const shifts = await page.evaluate(() => globalThis.shifts);
    return { files, shift: shifts.reduce((sum, { value }) => sum + value, 0), moved: shifts.map(({ moved }) => moved) };
  } finally {
    await context.close();
  }
}
