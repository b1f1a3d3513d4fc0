// A back catalogue reviewed in one sitting, key by key: how many keys and how many milliseconds an op-ed takes.
// It refuses the mouse and letters: keys are pressed by where they are, as on an Arabic or Urdu keyboard.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "./audit.mjs";
import { printed } from "./outlet.mjs";

/** Brings in so many op-eds of one author at one outlet, neither of them known; their titles, the last one in first. */
export async function backCatalogue(institute, many) {
  const folder = await mkdtemp(join(tmpdir(), "byline-stretch-"));
  const titles = Array.from({ length: many }, (_, n) => `Catalogue piece ${n + 1}`);
  const files = titles.map((_, n) => join(folder, `${n}.html`));
  await Promise.all(files.map((file, n) => writeFile(file, printed({
    title: titles[n], name: `Catalogue ${n}`, outlet: "The Catalogue Review", authors: ["Zareen Khattak"],
    day: `2015-05-${String((n % 28) + 1).padStart(2, "0")}`, url: `https://catalogue-review.example/2015/${n + 1}`,
  }))));
  const report = JSON.parse(await institute.command("bring-in", "--json", ...files));
  assert.equal(report.new.length, many, JSON.stringify(report.refused));
  await rm(folder, { recursive: true });
  return titles.reverse();
}

/** The key of an Arabic layout that stands where this one does. */
const arabic = { KeyJ: "ت", KeyK: "ن" };

/** Reviews them one after the other and displays each; what it took. */
export async function reviewThem(editor, titles) {
  const { page } = editor;
  let pressed = 0;
  const key = (code) => {
    pressed += 1;
    return page.keyboard.press(code);
  };
  const on = async (code) => editor.press(() => key(code));
  const heading = () => page.locator("h1").textContent();
  const at = async (title) => page.getByRole("heading", { name: title, level: 1, exact: true }).waitFor();

  await editor.open("/desk");
  await on("KeyR");
  await at(titles[0]);
  await editor.press(() => page.evaluate(([code, name]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { code, key: name, bubbles: true })), ["KeyJ", arabic.KeyJ]));
  await at(titles[1]);
  const answer = await on("KeyK");
  await at(titles[0]);

  // The sheet tells the keys, and switches them off for good.
  await page.keyboard.press("Shift+Slash");
  await page.getByRole("dialog").waitFor();
  if (editor.scripts) assert.deepEqual(await audit(editor, await answer.text(), { closely: true }), []);
  await page.getByRole("button", { name: "Switch the keys off" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("h1").click();
  await page.keyboard.press("KeyJ");
  await editor.open(new URL(page.url()).pathname + new URL(page.url()).search);
  assert.equal(await heading(), titles[0], "no key moves once they are off, on no page");
  await page.getByRole("button", { name: "Keys", exact: true }).click();
  await page.getByRole("button", { name: "Switch the keys on" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("h1").click();

  // Set aside with a reason and taken back; letters in the field are letters.
  await page.keyboard.press("KeyP");
  await page.keyboard.type("jxkd later");
  await editor.press(() => page.keyboard.press("Enter"));
  await at(titles[1]);
  await editor.noticed("Parked.");
  await editor.press(() => page.keyboard.press("KeyU"));
  await at(titles[0]);

  // A sentence more and a sentence less.
  const last = editor.field("last_sentences");
  const blocks = () => page.locator('input[name="block"]:checked').count();
  const before = [await blocks(), await last.inputValue()];
  await page.keyboard.press("BracketLeft");
  assert.notDeepEqual([await blocks(), await last.inputValue()], before);
  await page.keyboard.press("BracketRight");
  assert.deepEqual([await blocks(), await last.inputValue()], before);

  const all = [];
  for (const [n, title] of titles.entries()) {
    await at(title);
    pressed = 0;
    const begun = performance.now();
    while (await page.locator("fieldset.row.is-open select").evaluateAll((all) => all.some((one) => one.value === "" && one.name.match(/who$|outlet$/)))) await key("KeyA");
    await on("KeyD");
    await editor.noticed("Readers see it now.");
    all.push({ keys: pressed, ms: performance.now() - begun });
    if (n === 0) await editor.sawNothingWrong();
  }
  await editor.sawNothingWrong();
  const mean = (of) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
  const [keys, ms] = [mean((one) => one.keys), Math.round(mean((one) => one.ms))];
  assert.ok(keys <= 4, `${keys} keys an op-ed`);
  assert.ok(ms <= 2_000, `${ms} ms an op-ed`);
  return { opEds: all.length, keys: Number(keys.toFixed(1)), ms, slowest: Math.round(Math.max(...all.map((one) => one.ms))) };
}
