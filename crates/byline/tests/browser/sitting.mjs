// A back catalogue reviewed in one sitting, all of it, as `bench/RESULTS.md` tells: `node sitting.mjs 500`.
// It refuses a queue made easy: some op-eds lack their day or their text, and those are set aside with a reason, by the keyboard too.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";
import { Editor } from "./desk.mjs";
import { Institute, stopAll } from "./institute.mjs";
import { printed } from "./outlet.mjs";
import { launch } from "./visitor.mjs";

const AUTHORS = ["Zareen Khattak", "Ibrahim Tareen", "Amna Lodhi", "Yusuf Mengal", "Hina Bugti", "Daud Raisani", "Sana Achakzai", "Bilal Zehri"];
const OUTLETS = ["The Catalogue Review", "Morning Ledger", "Harbour Dispatch", "The Provincial", "Upland Weekly"];
const KINDS = 20;

const many = Number(process.argv[2] ?? 500);
const browser = await launch();
try {
  const institute = await Institute.start({ sample: true });
  const editor = await Editor.enter(browser, institute.origin);
  await editor.useLink(institute.link);
  await broughtIn(institute);
  console.log(JSON.stringify(await sitting(editor, institute)));
  await editor.leave();
} finally {
  await browser.close();
  await stopAll();
}

/** One in twenty lacks its day, one in twenty its text, one in ten has two authors. */
async function broughtIn(institute) {
  const folder = await mkdtemp(join(tmpdir(), "byline-sitting-"));
  for (let n = 0; n < many; n += 1) {
    const outlet = OUTLETS[n % OUTLETS.length];
    const authors = [AUTHORS[n % AUTHORS.length], ...(n % 10 === 3 ? [AUTHORS[(n + 3) % AUTHORS.length]] : [])];
    const page = printed({
      title: `Catalogue piece ${n + 1}`, name: `Catalogue ${n}`, outlet, authors,
      day: `${2009 + (n % 15)}-05-${String((n % 28) + 1).padStart(2, "0")}`, url: `https://${outlet.toLowerCase().replaceAll(" ", "-")}.example/${n + 1}`,
      ...(n % KINDS === 7 ? { text: [] } : {}),
    });
    const told = n % KINDS === 5 ? page.replace(/<time.*<\/time>/, "").replace(/"datePublished":"[^"]*",/, "") : page;
    await writeFile(join(folder, `${String(n).padStart(5, "0")}.html`), told);
  }
  const report = JSON.parse(await institute.command("bring-in", "--json", folder));
  assert.equal(report.new.length, many, JSON.stringify(report.refused));
  await rm(folder, { recursive: true });
}

async function sitting({ page }, institute) {
  const took = [];
  let keys = 0;
  const key = (code) => { keys += 1; return page.keyboard.press(code); };
  const on = async (act) => {
    const [response] = await Promise.all([page.waitForNavigation(), act()]);
    return response.status();
  };
  const unsettled = () => page.locator("fieldset.row.is-open select").evaluateAll((all) => all.some((one) => one.value === "" && one.name.match(/who$|outlet$/)));
  await page.goto(new URL("/desk", page.url()).href);
  await on(() => page.keyboard.press("KeyR"));
  const begun = performance.now();
  for (let n = 0; n < many; n += 1) {
    keys = 0;
    const title = await page.locator("h1").textContent();
    const [at, used] = [performance.now(), await institute.processorMs()];
    for (let tries = 0; tries < 6 && await unsettled(); tries += 1) await key("KeyA");
    let became = "displayed";
    if (await on(() => key("KeyD")) >= 400) {
      became = "parked";
      await key("KeyP");
      const why = "ask for it";
      await page.keyboard.type(why);
      keys += why.length;
      assert.equal(await on(() => key("Enter")), 200, title);
    }
    assert.notEqual(await page.locator("h1").textContent(), title, "the next one stands there");
    took.push({ became, keys, ms: performance.now() - at, used: await institute.processorMs() - used });
  }
  const whole = Math.round((performance.now() - begun) / 1000);
  const told = Object.fromEntries(["displayed", "parked"].map((became) => [became, summed(took.filter((one) => one.became === became))]));
  return { opEds: many, seconds: whole, ...told, slowing: slowing(took) };
}

function summed(all) {
  if (all.length === 0) return { opEds: 0 };
  const sorted = all.map((one) => one.ms).sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { opEds: all.length, keys: Number((all.reduce((sum, one) => sum + one.keys, 0) / all.length).toFixed(1)), medianMs: at(0.5), p95Ms: at(0.95), slowestMs: at(1) };
}

/** The server's own milliseconds an op-ed in the first and in the last tenth: whether a long queue makes each slower. */
function slowing(all) {
  const tenth = Math.max(1, Math.floor(all.length / 10));
  const mean = (some) => Number((some.reduce((sum, one) => sum + one.used, 0) / some.length).toFixed(1));
  return { firstTenthServerMs: mean(all.slice(0, tenth)), lastTenthServerMs: mean(all.slice(-tenth)) };
}
