// What readers would see, shown beside a form while it is typed: looked at as closely as any page, in each language of the desk.
// It refuses to look at an empty frame: each form is typed into, and the frame must say what was typed.

import assert from "node:assert/strict";
import { auditShown } from "./audit.mjs";

/**
 * The forms that show it, where is typed, and whether the framed page then says it: on the sample's newest op-ed its series' disclaimer
 * stands before any other. A disclaimer shows nothing before it has words.
 */
const FORMS = [
  { path: "/desk/site", fills: "intro.en", says: true, before: true },
  { path: "/desk/look", fills: "accent", says: false, before: true },
  { path: "/desk/disclaimers", fills: "one.en", says: false, before: false },
];

/** Each form in each language of the desk, with what it shows; and with what it says while nothing can be shown. */
export async function shownWhileTyped(editor) {
  const { page } = editor;
  const wrong = [];
  for (const language of ["ar", "ur", "en"]) {
    await editor.hasTheDeskIn(language);
    for (const { path, fills, says, before } of FORMS) {
      await editor.open(path);
      const earlier = before ? await shown(page) : null;
      const words = fills === "accent" ? "#7a1f3d" : `Typed, and looked at in ${language}.`;
      await editor.field(fills).fill(words);
      await anew(page, earlier);
      if (says) await page.frameLocator(".live-pages iframe").getByText(words).first().waitFor();
      const note = (how, found) => wrong.push(...found.map((one) => `${path} (${language})${how}: ${one}`));
      note("", await auditShown(editor));
      if (path === "/desk/site") {
        await editor.field("zone").fill("Nowhere/Els");
        await page.locator("[data-live-told]:not(:empty)").waitFor();
        note(", nothing to show", await auditShown(editor));
      }
      await scrolledByKeys(editor);
    }
  }
  assert.deepEqual(wrong, []);
  await editor.sawNothingWrong();
}

/** The frame's page, once it is whole. */
async function shown(page) {
  const frame = page.locator(".live-pages iframe:not(.is-coming)");
  await frame.waitFor();
  return frame.getAttribute("srcdoc");
}

/** What is typed changes the page: the frame that shows it is another one. */
async function anew(page, before) {
  await page.waitForFunction((old) => {
    const frames = [...document.querySelectorAll(".live-pages iframe")];
    return frames.length === 1 && !frames[0].classList.contains("is-coming") && frames[0].srcdoc !== old;
  }, before);
}

/** Whoever has no mouse comes to the frame by the keys, and to the end of what it shows. */
async function scrolledByKeys({ page }) {
  const frame = page.locator(".live-pages iframe");
  await frame.focus();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "IFRAME", "the frame is reached by keys");
  const within = await (await frame.elementHandle()).contentFrame();
  const far = () => within.evaluate(() => scrollY);
  const from = await far();
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(300);
  const long = await within.evaluate(() => document.documentElement.scrollHeight > innerHeight + 40);
  if (long) assert.ok(await far() > from, "keys scroll what the frame shows");
}
