// What every page must stand: axe at WCAG 2.2 AA in light and dark and three widths, html-validate, vnu, no sideways scrolling.
// It refuses any violation; the few rules of style left out of html-validate each have their reason here.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import vnu from "vnu-jar";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What a change of colours alone can break. */
const COLOURS = ["color-contrast", "link-in-text-block"];
/** What readers read stands out as AAA asks, beyond the AA of everything. */
const READ = ["color-contrast-enhanced"];

const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ["html-validate:recommended"],
  rules: {
    // The templates write `<!doctype html>`, as the standard's own examples do.
    "doctype-style": ["error", { style: "lowercase" }],
    // A browser drops white space at a line's end; templates with conditions in them leave some.
    "no-trailing-whitespace": "off",
    // Titles of op-eds are as long as their authors made them.
    "long-title": "off",
    // A button without a type sends its form, and that is what is meant; those that do not say `type="button"`.
    "no-implicit-button-type": "off",
    // The standard lets an id hold dots; the fields of a row are named `byline.0.name`.
    "valid-id": ["error", { relaxed: true }],
    // Checkboxes of one name are one field with several values, as radio buttons are one with one value.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // ARIA lets a list have a name of its own; several lists of evidence stand on one page.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
}));

/** Milliseconds one look of axe may take; the largest page takes five seconds on a busy machine. */
const PATIENCE = 90_000;
/** What axe puts off until later is done next: in a page without scripts, or long out of sight, timers ring late or never. */
const AT_ONCE = "(act, ms, ...rest) => (ms ? self.setTimeout(act, ms, ...rest) : (Promise.resolve().then(() => act(...rest)), 0))";
/** Phone, tablet, desk. */
const WIDTHS = [360, 768, 1280];

/**
 * Looks at the page a visitor has open, with the bytes the server sent for it. `closely`: everything in each width and scheme
 * (editors hold no tablets);
 * else everything at the desk in light, and what the dark scheme and the narrowest screen can break.
 */
export async function audit(visitor, html, { closely = false } = {}) {
  const { page } = visitor;
  const wrong = [];
  const note = (how, found) => wrong.push(...found.map((one) => `${how}: ${one}`));
  const cdp = await visitor.context.newCDPSession(page);
  await run(cdp, `(function (setTimeout) { ${axe} }).call(self, ${AT_ONCE}); 0`);
  const isDesk = new URL(page.url()).pathname.startsWith("/desk");
  const widths = closely ? WIDTHS.filter((width) => !isDesk || width !== 768) : WIDTHS.slice(-1);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await unrolled(page, width, isDesk);
      const all = closely || colorScheme === "light";
      note(`axe, ${width} px, ${colorScheme}`, await violations(cdp, all ? { type: "tag", values: TAGS } : { type: "rule", values: COLOURS }));
      if (closely) note(`${width} px`, await sideways(page));
      if (closely && !isDesk) {
        note(`AAA, ${width} px, ${colorScheme}`, await violations(cdp, { type: "rule", values: READ }));
      }
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  note("320 px", await sideways(page));
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await cdp.detach();
  note("html", await mistakes(html));
  return wrong;
}

/**
 * Looks at a page of the desk that shows in a frame what is being typed: at itself, and at the page within the frame, as whoever opens
 * that page alone has it. What a script has put there no server sent, so there are no bytes to judge.
 */
export async function auditShown(visitor) {
  const { page } = visitor;
  const wrong = [];
  const cdp = await visitor.context.newCDPSession(page);
  const within = await worldWithin(cdp);
  for (const world of [undefined, within]) await run(cdp, `(function (setTimeout) { ${axe} }).call(self, ${AT_ONCE}); 0`, world);
  // Within the desk's form the page is no page to work in; its button opens it as one.
  await run(cdp, "document.body.removeAttribute('inert'); 0", within);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await unrolled(page, width, true);
      for (const [where, world] of [["the page", undefined], ["in the frame", within]]) {
        const found = await violations(cdp, { type: "tag", values: TAGS }, world);
        wrong.push(...found.map((one) => `axe, ${where}, ${width} px, ${colorScheme}: ${one}`));
      }
      wrong.push(...(await sideways(page)).map((one) => `${width} px: ${one}`));
    }
  }
  await run(cdp, "document.body.setAttribute('inert', ''); 0", within);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await cdp.detach();
  return wrong;
}

/** A world to ask the framed page in: its own runs no scripts. */
async function worldWithin(cdp) {
  const { frameTree } = await cdp.send("Page.getFrameTree");
  assert.equal(frameTree.childFrames?.length, 1, "one page is shown in a frame");
  const { executionContextId } = await cdp.send("Page.createIsolatedWorld", { frameId: frameTree.childFrames[0].frame.id, worldName: "audit" });
  return executionContextId;
}

/**
 * At a width, and on the desk as high as its page: a bar that stays in sight covers part of whatever happens to lie under it where
 * the page was left, and that is not a small target. That the bar hides nothing tabbed to is the keyboard walks' to see.
 */
async function unrolled(page, width, isDesk) {
  await page.setViewportSize({ width, height: 800 });
  if (!isDesk) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(800, height) });
}

/** Evaluated past the page's own policy, which rightly forbids every script but the site's. */
async function run(cdp, expression, contextId) {
  const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", { expression, contextId, awaitPromise: true, returnByValue: true });
  assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
  return result.value;
}

async function violations(cdp, runOnly, world) {
  // In a page without scripts no timer ever rings and no request of a script is answered: nothing may be fetched ahead.
  // What a frame holds is looked at by itself.
  const options = JSON.stringify({ runOnly, resultTypes: ["violations"], preload: false, iframes: false });
  // Asked for again and again rather than waited for: a promise in a page may be collected before it ends.
  await run(cdp, `self.looked = undefined; axe.run(document, ${options}).then((r) => { self.looked = { found: r.violations.flatMap((v) =>
    v.nodes.map((n) => v.id + " at " + n.target.join(" ") + ": " + (n.any.concat(n.all, n.none)[0]?.message ?? v.help))) }; },
    (error) => { self.looked = { failed: String(error) }; }); 0`, world);
  for (const began = performance.now(); performance.now() - began < PATIENCE;) {
    const looked = await run(cdp, "self.looked", world);
    assert.equal(looked?.failed, undefined);
    if (looked) return looked.found;
    await new Promise((rung) => setTimeout(rung, 20));
  }
  throw new Error(`axe told nothing within ${PATIENCE / 1000} s`);
}

async function sideways(page) {
  const { wide, who } = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const beyond = [...document.body.querySelectorAll("*")].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
    });
    return { wide, who: beyond.slice(-3).map((e) => `${e.tagName.toLowerCase()}.${e.className} “${e.textContent.trim().slice(0, 40)}”`) };
  });
  return wide > 0 ? [`scrolls ${wide} px sideways, because of ${who.join(", ")}`] : [];
}

async function mistakes(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages.filter((m) => m.severity === 2).map((m) =>
    `${m.ruleId} in line ${m.line}: ${m.message} “${(html.split("\n")[m.line - 1] ?? "").trim().slice(0, 120)}”`));
}

/** What the W3C's own checker finds wrong in pages of which each has its path; one start of it for all of them. */
export async function checkedByVnu(pages) {
  const folder = await mkdtemp(join(tmpdir(), "byline-vnu-"));
  const named = new Map(await Promise.all([...pages].map(async ([path, html], n) => {
    await writeFile(join(folder, `${n}.html`), html);
    return [`${n}.html`, path];
  })));
  const args = ["-Xss4m", "-jar", String(vnu), "--errors-only", "--exit-zero-always", "--format", "json", folder];
  const { stderr } = await promisify(execFile)("java", args, { maxBuffer: 1 << 26 });
  await rm(folder, { recursive: true });
  const { messages } = JSON.parse(stderr);
  return messages.map(({ url, message, extract }) => `${named.get(url.split("/").pop())}: ${message} “${(extract ?? "").trim()}”`);
}
