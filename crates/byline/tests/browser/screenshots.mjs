// The sample site and desk as readers and editors see them, as pictures in the folder named on the command line.
// It refuses to leave out a kind of public page; a page that cannot be pictured is told, and the next one is tried.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { Album, EDITORS, READERS } from "./album.mjs";
import { Editor } from "./desk.mjs";
import { LINK } from "./institute.mjs";
import { Visitor, launch } from "./visitor.mjs";
import { close, walk } from "./walks.mjs";

const LANGUAGES = ["en", "ar", "ur"];
/** Each op-ed speaks its own language, whatever the site does. */
const OP_EDS = {
  "op-ed-series-banner": "Karachi’s Water Ledger",
  "op-ed-then-and-now": "Two Capitals, One Habit",
  "op-ed-outlet-gone": "The Quiet Shutting of the Press Gallery",
  "op-ed-three-authors": "Rent Caps Will Not Build a Single Home",
  "op-ed-two-scripts": "ميناءان متجاوران ولا طريق بينهما",
  "op-ed-link-only": "مياه النهر ليست سرًّا عسكريًّا",
  "op-ed-whole": "العائدون الذين لا يعدّهم أحد",
  "op-ed-urdu": "ہسپتال کی پرچی اور غریب کا دن",
  "op-ed-urdu-question": "گلی کا ووٹ",
  "op-ed-urdu-banner": "برف، دریا اور دو حساب",
};
const README = "op-ed-series-banner";
/** What speaks as the site does. */
const PLACES = {
  "home": "/",
  "home-by-added": "/?order=added",
  "scholars": "/scholars",
  "scholar": "/scholar/amina-farooqi",
  "scholar-past-positions": "/scholar/tariq-nizamani",
  "scholar-without-portrait": "/scholar/yousef-alkarmani",
  "outlets": "/outlets",
  "outlet": "/outlet/northern-dispatch",
  "outlet-gone": "/outlet/continental-quarterly",
  "topics": "/topics",
  "topic": "/topic/water",
  "all-series": "/series",
  "series": "/series/a-scholars-take",
  "series-dark-banner": "/series/nafidhat-albahith",
  "regions": "/regions",
  "region": "/region/pakistan",
  "years": "/years",
  "year": "/year/2022",
  "search": "/search?q=water",
  "search-names": "/search?q=%D8%A2%D9%85%D9%86%DB%81+%D9%81%D8%A7%D8%B1%D9%88%D9%82%DB%8C",
  "about": "/about",
  "how-we-choose": "/how-we-choose",
  "privacy": "/privacy",
  "accessibility": "/accessibility",
  "rights": "/rights",
};
/** What the desk's own links lead to, and the same in each of its languages. */
const ROOMS = [
  "op-eds", "own", "proposals", "calendar", "balance", "counts", "originals", "addresses", "rights/coming", "rights/more", "mergers", "history",
  "imports", "watches", "hand-over", "people/new", "people/table", "outlets/new", "series/new", "regions", "pages", "disclaimers", "site", "look",
  "accounts", "notices", "manner", "security", "password",
];
const WITHDRAWN = "Count the Queue, Not Only the Ballots";
const EMBARGOED = "A Vaccine Fridge Is a Promise Somebody Has to Keep";

const site = new URL(given("BYLINE_TEST_SITE")).origin;
const [folder] = process.argv.slice(2);
assert.ok(folder, "the folder for the pictures must be named");
const album = await Album.open(resolve(folder));
const browser = await launch();
try {
  const [reader, editor] = [await Visitor.enter(browser, site), await Editor.enter(browser, site)];
  await walk("every kind of public page is among those to picture", nothingLeftOut);
  if (await walk("the first editor comes in by the one-time link", () => comeIn(editor))) {
    await asReaders(reader, editor);
    await atTheDesk(editor);
  }
} catch (error) {
  await walk("the pictures", () => { throw error; });
} finally {
  await browser.close();
  await album.close();
}
process.exitCode = close() ? 0 : 1;

function given(name) {
  return process.env[name] || assert.fail(`${name} is not given`);
}

async function nothingLeftOut() {
  const env = { ...process.env, BYLINE_DATA: given("BYLINE_TEST_DATA") };
  const { stdout } = await promisify(execFile)(given("BYLINE_TEST_BINARY"), ["urls"], { env });
  const room = (path) => path.split("/").slice(0, 3).map((part, n) => (n === 2 ? "…" : part)).join("/");
  const pictured = new Set([...Object.values(PLACES), "/op-ed/…"].map(room));
  // What stands in another language is the same page where the site speaks it, and is pictured there.
  const own = (url) => new URL(url).pathname.replace(/^\/(ar|ur)(?=\/)/, "");
  const there = new Set(stdout.split("\n").filter(Boolean).map((url) => room(own(url))));
  // A short address leads to the op-ed's own, and so does a plain page's in another language to that page.
  there.delete("/o/…");
  for (const path of Object.values(PLACES)) there.delete(`${path}/…`);
  assert.deepEqual([...there].filter((one) => !pictured.has(one)), []);
}

async function comeIn(editor) {
  const said = await readFile(given("BYLINE_TEST_SERVE_LOG"), "utf8");
  const [link] = LINK.exec(said) ?? assert.fail("the server printed no one-time link");
  await editor.useLink(link);
}

/** Brings a visitor to a page and keeps it; a page that fails leaves the others alone. */
function picture(visitor, name, looks, reach) {
  return walk(name, async () => {
    // What an earlier page left behind is that page's fault.
    await visitor.faults();
    await reach();
    await album.keep(visitor, name.split(",")[0], looks);
  });
}

async function asReaders(reader, editor) {
  const { page } = reader;
  const opEds = await addresses(reader);
  for (const [name, title] of Object.entries(OP_EDS)) {
    await picture(reader, name, READERS, () => reader.open(opEds(title)));
    await walk(`${name}, printed`, () => album.keepPrinted(reader, name));
    if (name === README) await walk("the README’s picture", () => album.keepFirstScreen(reader, "op-ed-page.png"));
  }
  await picture(reader, "sign-in", READERS, () => reader.open("/desk/sign-in"));
  await picture(reader, "link-used-up", READERS, () => reader.open("/desk/link/not-a-link", 400));
  await editor.review(WITHDRAWN);
  const gone = `/op-ed/${await editor.field("slug").inputValue()}`;
  for (const language of LANGUAGES) {
    if (!await walk(`the site speaks ${language}`, () => editor.speak(language))) continue;
    for (const [name, path] of Object.entries(PLACES)) {
      await picture(reader, `${name}, ${language}`, READERS, async () => {
        await reader.open(path);
        assert.equal(await page.locator("html").getAttribute("lang"), language);
      });
    }
    await picture(reader, `not-found, ${language}`, READERS, () => reader.open("/op-ed/nobody-ever-wrote-this", 404));
    if (language === LANGUAGES[0]) await picture(reader, "tombstone", READERS, () => reader.open(gone, 410));
  }
  await editor.speak(LANGUAGES[0]);
}

/** The way from an op-ed's title to its address, as the selection gives it. */
async function addresses(reader) {
  await reader.open("/");
  const entries = await reader.page.locator(".entry-title a").evaluateAll((all) => all.map((a) => [a.textContent, a.href]));
  return (title) => (entries.find(([text]) => text.startsWith(title)) ?? assert.fail(`“${title}” is not in the selection`))[1];
}

async function atTheDesk(editor) {
  const screens = await everyScreen(editor);
  for (const language of LANGUAGES) {
    await walk(`the desk speaks ${language}`, () => editor.hasTheDeskIn(language));
    for (const [name, path] of screens) {
      // A preview and a page behind a link speak their own language, whoever looks at them.
      const own = language !== LANGUAGES[0] && name === "preview" ? `-told-in-${language}` : "";
      const asked = name.startsWith("by-link") ? `${path}?language=${language}` : path;
      await picture(editor, `desk-${name}${own}`, EDITORS, () => editor.open(asked));
    }
    await picture(editor, "desk-bring-in-refused", EDITORS, () => badAddress(editor));
  }
  await editor.hasTheDeskIn(LANGUAGES[0]);
  // Last, because it leaves a version behind.
  await picture(editor, "desk-conflict", EDITORS, () => conflict(editor));
}

/** Every screen of the desk under its name, each address found once by the words on the pages. */
async function everyScreen(editor) {
  const { page } = editor;
  const followed = async (from, link) => {
    await editor.open(from);
    const href = await page.getByRole("main").getByRole("link", { name: link }).first().getAttribute("href");
    return new URL(href, page.url()).pathname;
  };
  const reviews = {
    "review": EMBARGOED,
    "review-displayed": "Karachi’s Water Ledger",
    "review-three-authors": "Rent Caps Will Not Build a Single Home",
    "review-withdrawn": WITHDRAWN,
    "review-arabic": "ميناءان متجاوران ولا طريق بينهما",
    "review-urdu": "ہسپتال کی پرچی اور غریب کا دن",
  };
  const screens = [["queue", "/desk?stage=all"], ["bring-in", "/desk/bring-in"], ["op-eds-found", "/desk/op-eds?q=water&stage=displayed"], ["op-eds-none", "/desk/op-eds?q=zebra"]];
  for (const [name, title] of Object.entries(reviews)) screens.push([name, await editor.review(title)]);
  const review = screens.find(([name]) => name === "review-displayed")[1];
  for (const leaf of ["preview", "versions", "permissions", "captures", "withdraw", "schedule", "notes", "promo", "manuscripts"]) screens.push([leaf, `${review}/${leaf}`]);
  screens.push(["versions-one", await followed(`${review}/versions`, /^\d+$/)]);
  screens.push(["outlets", "/desk/outlets"], ["outlet", await followed("/desk/outlets", "The Northern Dispatch")]);
  screens.push(["rights", await followed("/desk/outlets", "Rights of The Northern Dispatch")], ["rights-default", "/desk/rights"]);
  screens.push(["people", "/desk/people"], ["all-series", "/desk/series"], ["series", await followed("/desk/series", "A Scholar’s Take")]);
  screens.push(["topics", "/desk/topics"], ["topic", await followed("/desk/topics", "Water")], ["region", await followed("/desk/regions", "Pakistan")]);
  screens.push(["plain-page", "/desk/pages/privacy"], ["account", await followed("/desk/accounts", /Sample Editor/)]);
  for (const room of ROOMS) screens.push([room.replaceAll("/", "-"), `/desk/${room}`]);
  return [...screens, ...await byLink(editor, await followed("/desk/people", "Layla al-Haddawi"))];
}

/** What a scholar meets behind their own link, and the pages that make it. */
async function byLink(editor, person) {
  await editor.open(`${person}/links`);
  await editor.press(editor.button("Make a link"));
  const link = new URL(await editor.page.locator(".secret code").textContent()).pathname;
  await editor.open(link);
  const piece = await editor.page.locator("table.list a").first().getAttribute("href");
  const leaves = [["", ""], ["-send", "/send"], ["-details", "/details"], ["-order", "/order"]];
  return [
    ["person", person],
    ["person-safety", `${person}/safety`],
    ["person-links", `${person}/links`],
    ...leaves.map(([name, leaf]) => [`by-link${name}`, `${link}${leaf}`]),
    ["by-link-piece", new URL(piece, editor.page.url()).pathname],
  ];
}

async function badAddress(editor) {
  await editor.open("/desk/bring-in");
  await editor.field("address").fill("ftp://outlet.example/op-ed");
  await editor.press(editor.page.locator("main form button.main").first(), 422);
}

/** Two windows on one op-ed: what the second one is told. */
async function conflict(editor) {
  const first = await editor.context.newPage();
  await first.goto(new URL(await editor.review(EMBARGOED), editor.origin).href);
  await first.locator("[name=standfirst]").fill("No machine keeps a dose cold; somebody does.");
  await Promise.all([first.waitForNavigation(), first.getByRole("button", { name: "Save", exact: true }).last().click()]);
  await first.close();
  await editor.field("standfirst").fill("Every fridge in the district needs a name on its door.");
  await editor.press(editor.page.locator(".bar").getByRole("button").first(), 409);
}
