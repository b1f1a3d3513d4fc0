// The hardest head there is, in each script: a title of 110 characters and three authors, on the smallest phone.
// It refuses to call it a first screen when one of the four answers, who, where, when, whose view, begins below it.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { printed } from "./outlet.mjs";

const PHONE = { width: 360, height: 640 };
/** The header of the host that a phone shows above ours. */
const HOST = 64;

const LONG = [
  {
    lang: "en", by: "By", outlet: "Commons Ledger", authors: ["Amina Farooqi", "Daniel Okoye-Marsh", "Tariq Nizamani"],
    url: "https://commonsledger.example/2024/one-ledger", day: "2024-01-09",
    title: "When the River, the Court and the Ministry All Claim One Ledger, the Village at the Canal’s End Goes Dry Again",
    sentence: "Every claim to the ledger was heard that year except the one made by those who drink from the end of the canal.",
  },
  {
    lang: "ar", by: "بقلم", outlet: "بريد الضفتين", authors: ["ليلى الهدّاوي", "يوسف الكرماني", "دانيال أوكويي مارش"],
    url: "https://barid.example/2024/daftar-wahid", day: "2024-01-10",
    title: "حين يدّعي النهر والمحكمة والوزارة ملكية دفتر واحد تعطش القرية التي تقع عند آخر القناة مرة أخرى ولا يسأل عنها أحد أبدًا",
    sentence: "سُمعت في تلك السنة كل دعوى في الدفتر إلا دعوى الذين يشربون من آخر القناة ولا يملكون غير الانتظار.",
  },
  {
    lang: "ur", by: "تحریر", outlet: "نوائے ساحل", authors: ["آمنہ فاروقی", "طارق نظامانی", "سعدیہ مگسی"],
    url: "https://nawaesahil.example/2024/ek-khata", day: "2024-01-11",
    title: "جب دریا، عدالت اور وزارت تینوں ایک ہی کھاتے کے مالک بن بیٹھیں تو نہر کے آخری سرے پر بسا گاؤں ایک بار پھر پیاسا رہ جاتا ہے",
    sentence: "اس سال کھاتے پر ہر دعویٰ سنا گیا، سوائے ان لوگوں کے جو نہر کے آخری سرے سے پانی پیتے ہیں اور انتظار کرتے ہیں۔",
  },
];

/** Brings the three pieces in and displays them, by command. */
export async function bringInTheLongest(institute) {
  const folder = await mkdtemp(join(tmpdir(), "byline-long-"));
  for (const piece of LONG) {
    assert.ok([...piece.title].length >= 110, piece.title);
    const file = join(folder, `${piece.lang}.html`);
    const text = Array.from({ length: 6 }, (_, n) => `${piece.sentence} ${n + 1}. ${piece.sentence}`);
    await writeFile(file, printed({ ...piece, text }));
    const report = JSON.parse(await institute.command("bring-in", "--json", file));
    assert.deepEqual([report.new.length, report.refused], [1, []], JSON.stringify(report));
    await institute.command("display", report.new[0].id);
  }
  await rm(folder, { recursive: true });
}

/** On the phone all four answers stand on the first screen; the banner of a series comes after them there, and first on a desk. */
export async function fourAnswers(reader) {
  const { page } = reader;
  await page.setViewportSize(PHONE);
  for (const { lang, title, authors } of LONG) {
    await reader.open("/");
    await reader.press(page.getByRole("link", { name: title }));
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await page.waitForFunction(() => document.fonts.status === "loaded");
    const ends = await page.evaluate(answersEnd, HOST);
    assert.equal(ends.authors, authors.length);
    assert.ok(ends.at <= PHONE.height, `${lang}: the four answers end at ${ends.at} of ${PHONE.height} px`);
    console.log(`      ${lang}: a title of ${[...title].length} characters, ${authors.length} authors, all answered by ${Math.round(ends.at)} px`);
  }
  const order = () => page.evaluate(() => {
    const top = (what) => document.querySelector(what).getBoundingClientRect().top;
    return [top(".op-ed-series"), top("h1"), top(".whose")];
  });
  await reader.open("/");
  await reader.press(page.getByRole("link", { name: "Karachi’s Water Ledger" }).first());
  const [bannerOnPhone, , whose] = await order();
  assert.ok(bannerOnPhone > whose, "on the phone the banner comes after the four answers");
  await page.setViewportSize({ width: 1280, height: 800 });
  const [banner, heading] = await order();
  assert.ok(banner < heading, "on the desk the banner comes first");
  await reader.sawNothingWrong();
}

/** In the page: with a host's header in place of ours, where the last of the four answers ends. */
function answersEnd(host) {
  const header = document.querySelector("body > header");
  Object.assign(header.style, { blockSize: `${host}px`, minBlockSize: "0", padding: "0", margin: "0", overflow: "hidden" });
  scrollTo(0, 0);
  const answers = [...document.querySelectorAll("h1, .byline li, .origin, .whose")];
  return { authors: document.querySelectorAll(".byline li").length, at: Math.max(...answers.map((one) => one.getBoundingClientRect().bottom)) };
}

/** What an op-ed's page weighs over the wire, compressed: its HTML, stylesheets and script together. */
const MOST = 20 * 1024;

export async function weighsLittle(reader) {
  for (const { title } of LONG) {
    await reader.open("/");
    await reader.press(reader.page.getByRole("link", { name: title }));
    const files = await reader.page.locator("link[rel=stylesheet]").evaluateAll((all) => all.map((one) => one.href));
    const scripts = await reader.page.locator("script:not([type=\"application/ld+json\"])").evaluateAll((all) => all.map((one) => [one.src, one.textContent]));
    const bytes = await Promise.all([reader.page.url(), ...files].map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    assert.ok(bytes.length >= 2, "the page and a stylesheet");
    assert.ok(scripts.length === 1 && !scripts[0][0], "one script, in the page itself");
    const weight = bytes.reduce((sum, file) => sum + gzipSync(file).length, 0);
    assert.ok(weight <= MOST, `${weight} bytes`);
    const [[, script]] = scripts;
    assert.ok(script.includes("sendBeacon") && script.length < 3000, `the script has ${script.length} bytes`);
    console.log(`      ${weight} bytes compressed`);
  }
}
