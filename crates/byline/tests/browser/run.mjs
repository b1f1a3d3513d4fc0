// The browser suite: a sample institute walked as readers and editors do, then every page of it looked at.
// It refuses to pass by leaving out: what cannot start has failed.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";
import { takeTheirWord } from "./anatomy.mjs";
import { backCatalogue, reviewThem } from "./stretch.mjs";
import { checkedByVnu } from "./audit.mjs";
import { newDatabase } from "./database.mjs";
import { anEditorsDay, theFirstSettings } from "./day.mjs";
import { Editor, PASSWORD } from "./desk.mjs";
import { bringInTheLongest, fourAnswers, weighsLittle } from "./first_screen.mjs";
import * as life from "./editor.mjs";
import * as keep from "./keep.mjs";
import { reports } from "./imports.mjs";
import { shownWhileTyped } from "./live.mjs";
import { Institute, stopAll } from "./institute.mjs";
import { Outlet, printed } from "./outlet.mjs";
import * as pages from "./pages.mjs";
import * as site from "./reader.mjs";
import { anEmptyInstallation } from "./set_up.mjs";
import { stayText } from "./strings.mjs";
import * as keys from "./keys.mjs";
import { byALink, handsOver, strangersHandOverNothing } from "./hand_over.mjs";
import { twoMinutes } from "./scholar.mjs";
import { comesWithoutAStir, drawnAtTheDesk } from "./type.mjs";
import * as writing from "./writing.mjs";
import { Visitor, launch } from "./visitor.mjs";
import { close, walk } from "./walks.mjs";

const SECOND = "second@sample.example";
let outlet;
let browser;

try {
  outlet = await Outlet.open();
  const [chromium, institute] = await Promise.all([
    launch(),
    Institute.start({ sample: true, env: { BYLINE_FETCH_ALLOW: outlet.address } }),
  ]);
  browser = chromium;
  await theSample(institute);
  await Promise.all([anEmptyFolder(), aDay(), whatIsTypedStays()]);
} catch (error) {
  await walk("the suite itself", () => { throw error; });
} finally {
  await browser?.close();
  await stopAll();
  await outlet?.close();
}
process.exitCode = close() ? 0 : 1;

function enter(kind, institute, how) {
  return kind.enter(browser, institute.origin, how);
}

async function theSample(institute) {
  const first = await enter(Editor, institute);
  const second = await enter(Editor, institute, { scripts: false });
  const reader = await enter(Visitor, institute);
  const plain = await enter(Visitor, institute, { scripts: false });
  let email;
  await walk("the first editor comes in by the one-time link, the second by one the first made", async () => {
    email = await first.useLink(institute.link);
    await second.useLink(await first.addAccount("Second Editor", SECOND, "administrator"));
    for (const who of [first, second]) await who.sawNothingWrong();
  });
  await walk("the desk draws every letter of Arabic and Urdu in a browser that has no type for them, and had none of ours", async () => {
    await drawnAtTheDesk(browser, institute.origin);
  });
  const gone = {};
  let displayed;
  await walk("type comes without a stir, and weighs what it may", async () => {
    console.log(`      bytes a page: ${JSON.stringify(await comesWithoutAStir(browser, institute.origin))}`);
  });
  await walk("what readers must not see has its addresses at the desk", async () => {
    for (const [key, title] of [["withdrawn", "Count the Queue, Not Only the Ballots"], ["embargoed", "A Vaccine Fridge Is a Promise Somebody Has to Keep"]]) {
      await first.review(title);
      gone[key] = `/op-ed/${await first.field("slug").inputValue()}`;
    }
    displayed = await first.review("Karachi’s Water Ledger");
  });
  await Promise.all([asReaders({ reader, plain, gone }), asEditors({ institute, first, second, reader, plain, email })]);
  await walk("twenty more op-eds come in and are displayed by command, and the list has leaves", async () => {
    await manyByCommand(institute);
    await site.leaves(reader);
    await site.leaves(plain);
  });
  await walk("the four answers fit the first screen of a phone, in each script", async () => {
    await bringInTheLongest(institute);
    await fourAnswers(await enter(Visitor, institute));
  });
  await walk("an op-ed's page weighs little", async () => weighsLittle(await enter(Visitor, institute)));
  await walk("an op-ed's card is drawn, in each script", async () => site.cards(await enter(Visitor, institute)));
  await walk("a reader finds the way by keyboard alone", async () => site.byKeyboard(await enter(Visitor, institute)));
  await walk("the board shows what became of originals, and a press settles what readers reported", async () => {
    const editor = await enter(Editor, institute);
    await editor.signIn(email);
    await keep.board(editor);
    await keep.compared(editor);
    await editor.leave();
  });
  await everyPage({ institute, email, gone, displayed });
}

async function asReaders({ reader, plain, gone }) {
  for (const [who, how] of [[reader, "scripts on"], [plain, "scripts off"]]) {
    await walk(`a reader walks the site, ${how}`, () => site.walkTheSite(who));
    await walk(`a reader copies the link, ${how}`, () => site.copyLink(who));
    await walk(`a reader searches, ${how}`, () => site.search(who));
    if (who.scripts) {
      await walk("a reader shares on their own Mastodon server", () => site.shareOnMastodon(who));
      await walk("a reader quotes what they marked, and the link leads to it", () => site.quote(who));
      await walk("a press of the way to the original is told to nobody but us", () => site.press(who));
    }
    await walk(`a reader of a dead original reaches its text or an honest word in one step, ${how}`, () => keep.rungs(who));
    await walk(`a reader reports a link, ${how}`, () => keep.report(who));
    await walk(`a reader comes to what is not there, ${how}`, () => site.nothingThere(who, gone));
  }
}

async function asEditors({ institute, first, second, email }) {
  const lives = [
    { name: "Scripted", scripts: true, editor: first, email: SECOND },
    { name: "Plain", scripts: false, editor: second, email },
  ];
  await Promise.all(lives.map(({ name, scripts, editor, email }) =>
    walk(`the life of an op-ed at the desk, scripts ${scripts ? "on" : "off"}`, async () => {
      const other = await enter(Editor, institute, { scripts });
      const reader = await enter(Visitor, institute, { scripts });
      await other.signIn(email);
      await life.lifeOfAnOpEd({ editor, other, reader, outlet, name });
      await Promise.all([other.leave(), reader.leave()]);
    })));
  await walk("an editor signs in, reviews and displays by keyboard alone", async () => {
    await first.signIn(email);
    await life.bringInForTheKeyboard(first);
    const editor = await enter(Editor, institute);
    await life.byKeyboard(editor, { email, password: PASSWORD });
    await editor.leave();
  });
  for (const scripts of [true, false]) {
    await walk(`an editor takes other witnesses’ word by keyboard alone, scripts ${scripts ? "on" : "off"}`, async () => {
      const editor = await enter(Editor, institute, { scripts });
      await editor.signIn(email);
      await takeTheirWord(editor, scripts ? "Heard" : "Read");
      await editor.leave();
    });
  }
  await walk("a back catalogue is reviewed in one sitting by single keys", async () => {
    const editor = await enter(Editor, institute);
    await editor.signIn(email);
    const took = await reviewThem(editor, await backCatalogue(institute, 12));
    console.log(`      ${took.opEds} op-eds, each ${took.keys} keys and ${took.ms} ms until the next one stands there (slowest ${took.slowest} ms)`);
    await editor.leave();
  });
  await walk("a page one looks at is handed to the desk, a saved one dropped on it, and strangers hand over nothing", async () => {
    const [editor, stranger] = [await enter(Editor, institute), await enter(Visitor, institute)];
    await editor.signIn(email);
    await handsOver(editor, outlet);
    await strangersHandOverNothing(stranger);
    await byALink(editor, stranger, outlet);
    await Promise.all([editor.leave(), stranger.leave()]);
  });
  await walk("an import is looked at and told of in each language of the desk", async () => {
    const editor = await enter(Editor, institute);
    await editor.signIn(email);
    await reports(editor);
    await editor.leave();
  });
  await walk("a scholar's two minutes, by their own link on a telephone", async () => {
    const [editor, scholar] = [await enter(Editor, institute), await enter(Editor, institute, { width: 360 })];
    await editor.signIn(email);
    await twoMinutes(editor, scholar);
    await Promise.all([editor.leave(), scholar.leave()]);
  });
  await walk("an editor writes in the text itself, pastes into it, and two see each other", async () => {
    const [editor, other] = [await enter(Editor, institute), await enter(Editor, institute)];
    await editor.signIn(email);
    await other.signIn(SECOND);
    const review = await editor.review("Count the Queue, Not Only the Ballots");
    await writing.treesComeBack(editor, review);
    await writing.pasted(editor, review);
    await writing.otherScripts(editor, review);
    await writing.marksByKey(editor, review);
    await writing.twoSeeEachOther(editor, other, review);
    await Promise.all([editor.leave(), other.leave()]);
  });
  await walk("an editor signs in by a passkey, and without scripts by the password", async () => {
    await keys.aPasskeysLife(browser, institute, email);
    await keys.withoutScripts(browser, institute, email);
  });
  await walk("naughty strings stay text", async () => {
    const reader = await enter(Visitor, institute);
    await stayText({ editor: first, reader, review: await first.review("The Keyboard ledger nobody may open") });
    await reader.leave();
  });
}

/** On an institute of its own: it is killed. */
async function whatIsTypedStays() {
  await walk("what is typed is there after the page is killed, and after the desk is", async () => {
    const institute = await Institute.start({ sample: true });
    const editor = await enter(Editor, institute);
    await editor.useLink(institute.link);
    await writing.nothingIsLost(editor, institute, await editor.review("Count the Queue, Not Only the Ballots"));
    await institute.stop();
  });
}

async function manyByCommand(institute) {
  const folder = await mkdtemp(join(tmpdir(), "byline-pages-"));
  const files = Array.from({ length: 20 }, (_, n) => join(folder, `${n}.html`));
  await Promise.all(files.map((file, n) => writeFile(file, printed({
    title: `Numbered ledger ${n + 1}`, name: `Number ${n + 1}`, outlet: "Commons Ledger", authors: ["Sadia Magsi"],
    day: `2019-03-${String(n + 1).padStart(2, "0")}`, url: `https://commonsledger.example/2019/${n + 1}`,
  }))));
  const report = JSON.parse(await institute.command("bring-in", "--json", ...files));
  assert.deepEqual([report.new.length, report.refused], [20, []]);
  for (const { id } of report.new) await institute.command("display", id);
  await rm(folder, { recursive: true });
}

async function everyPage({ institute, email, gone, displayed }) {
  const readers = await Promise.all([enter(Visitor, institute), enter(Visitor, institute)]);
  const editors = await Promise.all([enter(Editor, institute), enter(Editor, institute)]);
  const others = ["/search", "/search?q=water", "/search?q=nowhere-to-be-found", "/?page=2", "/?order=added", gone.withdrawn, "/op-ed/nobody-ever-wrote-this", "/desk/sign-in", "/desk/sign-in/link", "/desk/link/not-a-link"];
  const paths = await pages.publicPages(institute, others);
  await walk("every public page stands the audit", async () => {
    const looked = await pages.auditAll(readers, paths);
    for (const who of readers) await who.holdsNoCookie();
    console.log(`      ${looked} public pages`);
  });
  await walk("every page of the desk stands the audit", async () => {
    for (const editor of editors) await editor.signIn(email);
    // Two versions can be compared.
    await editors[0].open(displayed);
    await editors[0].field("summary").fill("Said anew before the pages are looked at.");
    await editors[0].send("Save and show readers");
    // And a draft stands beside what readers see.
    await editors[0].field("summary").fill("Said anew, and not shown yet.");
    await editors[0].send("Save as a draft beside it");
    const looked = await pages.auditAll(editors, await pages.deskPages(editors[0], `${displayed}/versions`, displayed, "/desk/rights/more"));
    console.log(`      ${looked} pages of the desk`);
  });
  await walk("what is shown while a form is typed stands the audit, in each language of the desk", async () => {
    await shownWhileTyped(editors[1]);
  });
  for (const language of ["ar", "ur"]) {
    await walk(`every kind of public page stands the audit where the site speaks ${language}`, async () => {
      await editors[0].speak(language);
      const looked = await pages.auditAll(readers, pages.oneOfEachKind(paths).filter((path) => !path.startsWith("/desk")));
      assert.ok([...pages.sent.keys()].includes(`/ (${language})`), "the site speaks another language");
      console.log(`      ${looked} kinds of page`);
    });
  }
  await walk("no link of our pages to our own pages is dead", async () => {
    console.log(`      ${await keep.noDeadLinks(institute.origin, pages.sent)} links`);
  });
  await walk("vnu finds no error in any page", async () => {
    assert.deepEqual(await checkedByVnu(pages.sent), []);
    console.log(`      ${pages.sent.size} pages`);
  });
}

async function anEmptyFolder() {
  for (const scripts of [true, false]) {
    await walk(`an empty installation is set up, scripts ${scripts ? "on" : "off"}`, async () => {
      const institute = await Institute.start();
      await anEmptyInstallation({ institute, editor: await enter(Editor, institute, { scripts }), reader: await enter(Visitor, institute, { scripts }) });
      await institute.stop();
    });
  }
}

/** On each database: an administrator sets up, an op-ed comes in and is read, an editor's day. */
async function aDay() {
  const on = [["SQLite", async () => ({})], ["PostgreSQL", async () => ({ BYLINE_DATABASE: await newDatabase() })]];
  for (const [database, settings] of on) {
    await walk(`an administrator sets up, an op-ed comes in and is read, an editor has a day, on ${database}`, async () => {
      const institute = await Institute.start({ env: await settings() });
      const [editor, reader] = [await enter(Editor, institute), await enter(Visitor, institute)];
      await anEmptyInstallation({ institute, editor, reader });
      await theFirstSettings({ editor, reader });
      await life.inShort({ editor, reader, name: "Elephant" });
      await anEditorsDay({ editor, reader, title: "The Elephant ledger nobody may open" });
      await institute.stop();
    });
  }
}
