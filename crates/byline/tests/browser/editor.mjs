// The life of an op-ed as an editor works it, from an outlet's page to the institute's and back off it.
// It refuses to take the desk's word for it: whatever readers should see is looked at as a reader.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { tabTo } from "./keyboard.mjs";
import { printed } from "./outlet.mjs";

const BANNER = fileURLToPath(new URL("../../samples/pictures/a-scholars-take.png", import.meta.url));

/**
 * One op-ed's whole life. `editor` and `other` are two people at the desk, `reader` looks from outside,
 * `outlet` answers on this machine, and `name` keeps this life apart from another one.
 */
export async function lifeOfAnOpEd({ editor, other, reader, outlet, name }) {
  const life = { editor, other, reader, name, title: `The ${name} ledger nobody may open` };
  await bringInALink(life, outlet);
  await bringInAPage(life);
  await matchAndCut(life);
  await readersSeeIt(life);
  await smallEditAndCorrection(life);
  await twoPeople(life);
  await anotherAddress(life);
  await permission(life);
  await rights(life);
  await banner(life);
  await withdrawAndBringBack(life);
  await editor.signOut();
  for (const who of [editor, other, reader]) await who.sawNothingWrong();
  await reader.holdsNoCookie();
}

async function bringInALink({ editor, name }, outlet) {
  const title = `A fetched ${name} column`;
  const piece = { title, name: `Fetched ${name}`, outlet: `Fetched ${name} Post`, authors: ["Sadia Magsi"], day: "2024-05-06" };
  const address = outlet.print(`/opinion/${name}`, piece);
  const review = await editor.bringIn({ address });
  assert.equal(await editor.field("title").inputValue(), title);
  await editor.page.locator(".column-evidence").getByText("Fetched page").waitFor();
  await editor.bringInAgain(address, title);
  await editor.open(review);
  await editor.page.locator("#why-park").fill("It waits for the author’s word.");
  await editor.press(editor.button("Park"));
  await editor.noticed("Parked.");
  await editor.press(editor.button("Undo: back into review"));
  await editor.page.locator("#why-decline").fill("Not for this site.");
  await editor.press(editor.button("Decline"));
  await editor.noticed("Declined.");
}

async function bringInAPage(life) {
  const { editor, name, title } = life;
  const url = `https://www.${name.toLowerCase()}-post.example/opinion/ledger`;
  const html = printed({ title, name, outlet: `The ${name} Post`, authors: ["Amina Farooqi", `Rahel ${name}`], day: "2024-03-11", url });
  const file = { name: "saved.html", mimeType: "text/html", buffer: Buffer.from(html) };
  life.review = await editor.bringIn({ address: url, file });
  life.original = url;
}

async function matchAndCut(life) {
  const { editor, name, title } = life;
  const { page } = editor;
  assert.equal(await editor.field("title").inputValue(), title);
  assert.equal(await editor.field("appearance.0.day").inputValue(), "2024-03-11");
  for (const field of ["title", "authors", "outlet", "day", "body"]) {
    assert.ok(await page.locator(`#evidence-${field} li`).count() > 0, `no evidence beside ${field}`);
    assert.ok(await page.locator(`#evidence-${field}`).isVisible());
  }
  assert.ok(await page.getByText("This outlet is only a proposal.").isVisible());
  await editor.field("appearance.0.outlet").selectOption("new");
  if (await editor.field("byline.0.who").inputValue() === "") await editor.says(0);
  assert.equal(await editor.field("byline.1.who").inputValue(), "", "a stranger must stay a proposal");
  await editor.says(1, "new-scholar");
  const blocks = editor.field("block");
  assert.equal(await blocks.count(), 8);
  for (let n = 0; n < 8; n += 1) await blocks.nth(n).check();
  if (editor.scripts) await page.locator("[data-meter].is-over").waitFor();
  await editor.send("Save and display", 422);
  const refused = await page.locator(".mistakes").textContent();
  const [, chosen, allowed] = /has (\d+) words; (\d+) are allowed/.exec(refused) ?? assert.fail(refused);
  assert.ok(Number(chosen) > Number(allowed) && Number(allowed) === 150, refused);
  assert.equal(await editor.field("block").nth(7).isChecked(), true, "the choice must come back as it was sent");
  await editor.send("Take the most allowed from the beginning");
  const [, now] = /(\d+) of 150 words/.exec(await page.locator("[data-count]").textContent()) ?? assert.fail("no count");
  assert.ok(Number(now) > 0 && Number(now) <= 150);
  await editor.field("summary").fill(`What ${name} says, in short.`);
  await editor.send("Save and display");
  await editor.noticed("Readers see it now.");
  life.public = new URL(await page.getByRole("link", { name: "See it as readers do" }).getAttribute("href"), editor.origin).pathname;
}

async function readersSeeIt({ editor, reader, name, title, ...life }) {
  await editor.press(editor.page.getByRole("link", { name: "Preview", exact: true }));
  const previewed = await editor.page.locator(".excerpt .prose").textContent();
  const { page } = reader;
  await reader.open("/?order=added");
  await reader.press(page.getByRole("link", { name: title }));
  assert.equal(new URL(page.url()).pathname, life.public);
  assert.equal(await page.locator(".excerpt .prose").textContent(), previewed, "preview and page differ");
  await page.getByText(`What ${name} says, in short.`).waitFor();
  await page.getByText(`${name}, part 1.`).waitFor();
  assert.equal(await page.locator(".way-words a").getAttribute("href"), life.original);
  await reader.press(page.locator(".byline").getByRole("link", { name: `Rahel ${name}` }));
  await page.getByRole("heading", { level: 1, name: `Rahel ${name}` }).waitFor();
}

async function smallEditAndCorrection({ editor, reader, name, ...life }) {
  await editor.open(life.review);
  await editor.field("standfirst").fill(`A small edit about ${name}.`);
  await editor.send("Save and show readers");
  await editor.noticed("Saved; readers see it now.");
  await reader.open(life.public);
  await reader.page.getByText(`A small edit about ${name}.`).waitFor();
  assert.equal(await reader.page.locator("#corrections").count(), 0, "a small edit gives no notice");
  await editor.field("standfirst").fill(`Corrected about ${name}.`);
  await editor.page.locator("details.correction summary").click();
  await editor.field("note").fill(`An earlier standfirst was wrong about ${name}.`);
  await editor.field("note-kind").selectOption("correction");
  await editor.send("Save with this note");
  await editor.noticed("Corrected, with a dated note under the op-ed.");
  await reader.open(life.public);
  await reader.page.locator("#corrections").getByText(`An earlier standfirst was wrong about ${name}.`).waitFor();
  await reader.page.getByText(`Corrected about ${name}.`).waitFor();
  await reader.press(reader.page.getByRole("link", { name: "What stood here before" }));
  await reader.page.getByText("First shown here.").waitFor();
  await reader.page.locator(".versions").getByText(`An earlier standfirst was wrong about ${name}.`).waitFor();
  await reader.press(reader.page.getByRole("link", { name: "Back to the op-ed" }));
  await draftBeside({ editor, reader, name, ...life });
}

async function draftBeside({ editor, reader, name, ...life }) {
  await editor.open(life.review);
  await editor.field("standfirst").fill(`Drafted about ${name}.`);
  await editor.send("Save as a draft beside it");
  await editor.noticed("Kept as a draft. Readers see what they saw before.");
  await reader.open(life.public);
  await reader.page.getByText(`Corrected about ${name}.`).waitFor();
  await editor.send("Leave the draft");
  await editor.noticed("Left. The draft stays among the versions.");
  assert.equal(await editor.field("standfirst").inputValue(), `Corrected about ${name}.`);
}

async function twoPeople({ editor, other, reader, name, ...life }) {
  await editor.open(life.review);
  await other.open(life.review);
  await editor.field("standfirst").fill(`The first hand on ${name}.`);
  await other.field("standfirst").fill(`The second hand on ${name}.`);
  await other.field("summary").fill(`The second summary of ${name}.`);
  await editor.send("Save and show readers");
  await other.press(other.page.locator(".bar").getByRole("button", { name: "Save and show readers" }), 409);
  await other.heading(/./).waitFor();
  await other.page.getByText("Two of you have worked on this op-ed").waitFor();
  const table = other.page.locator(".conflict table");
  assert.match(await table.textContent(), new RegExp(`The second hand on ${name}[^]*The first hand on ${name}`));
  assert.equal(await other.field("standfirst").inputValue(), `The second hand on ${name}.`);
  await reader.open(life.public);
  await reader.page.getByText(`The first hand on ${name}.`).waitFor();
  await other.press(other.page.locator(".conflict").getByRole("button", { name: "Save mine over it" }));
  await reader.open(life.public);
  await reader.page.getByText(`The second hand on ${name}.`).waitFor();
  await reader.page.getByText(`The second summary of ${name}.`).waitFor();
  await other.open(`${life.review}/versions`);
  assert.ok(await other.page.locator("table tbody tr").count() >= 5, "every version is kept");
}

async function anotherAddress(life) {
  const { editor, reader } = life;
  const old = life.public;
  await editor.open(life.review);
  await editor.field("slug").fill(`${life.name.toLowerCase()}-ledger-shut`);
  await editor.send("Save and show readers");
  life.public = `/op-ed/${life.name.toLowerCase()}-ledger-shut`;
  await reader.open(old);
  assert.equal(new URL(reader.page.url()).pathname, life.public, "the old address leads to the new one");
}

async function permission({ editor, ...life }) {
  await editor.open(life.review);
  await editor.press(editor.page.locator(".ways").getByRole("link", { name: "Permissions" }));
  await editor.field("allow").selectOption("words");
  await editor.field("allow-number").fill("220");
  await editor.field("given_by").fill("The opinion editor");
  await editor.field("evidence").fill("Letter of 2 March.");
  await editor.press(editor.button("Record a permission"));
  await editor.noticed("The permission is recorded.");
  await editor.open(life.review);
  assert.match(await editor.page.locator("[data-count]").textContent(), /of 220 words/);
}

async function rights({ editor, name, ...life }) {
  await editor.open("/desk/outlets");
  await editor.press(editor.page.getByRole("link", { name: `Rights of The ${name} Post` }));
  await editor.field("allow").selectOption("words");
  await editor.field("allow-number").fill("nonsense");
  await editor.field("source").fill("Reprint terms.");
  await editor.press(editor.page.locator("form.sheet").getByRole("button"), 422);
  await editor.page.locator(".wrong").first().waitFor();
  await editor.field("allow-number").fill("180");
  await editor.press(editor.page.locator("form.sheet").getByRole("button"));
  await editor.noticed("The rule is recorded.");
  await editor.page.getByText("at most 180 words").waitFor();
  await editor.open(`${life.review}/permissions`);
  await editor.press(editor.button("End now"));
  await editor.noticed("The permission has ended.");
  await editor.open(life.review);
  assert.match(await editor.page.locator("[data-count]").textContent(), /of 180 words/);
  await editor.page.locator(".meter").getByText("By the outlet’s terms.").waitFor();
}

async function banner({ editor, reader, name, ...life }) {
  await editor.open("/desk/series/new");
  await editor.field("name.en").fill(`${name} papers`);
  await editor.field("banner").setInputFiles(BANNER);
  await editor.press(editor.button("Save"), 422);
  assert.match(await editor.page.locator(".mistakes").textContent(), /alternative text/);
  await editor.field("banner").setInputFiles(BANNER);
  await editor.field("alt").fill(`“${name} papers” in white on blue`);
  await editor.field("ground").fill("#17324d");
  await editor.press(editor.button("Save"));
  await editor.noticed("Saved.");
  await editor.open(life.review);
  await editor.field("series").selectOption({ label: `${name} papers` });
  await editor.send("Save and show readers");
  await reader.open(life.public);
  const image = reader.page.getByRole("img", { name: `“${name} papers” in white on blue` });
  assert.ok(await image.isVisible());
}

async function withdrawAndBringBack({ editor, reader, name, title, ...life }) {
  await editor.open(life.review);
  await editor.press(editor.page.getByRole("link", { name: "Withdraw …" }));
  await editor.press(editor.button("See what readers will see"), 422);
  await editor.field("why").fill(`Taken down at ${name}’s own wish.`);
  await editor.press(editor.button("See what readers will see"));
  await editor.press(editor.button("Withdraw it"));
  await editor.noticed("Withdrawn.");
  await reader.open(life.public, 410);
  await reader.page.getByText(`Taken down at ${name}’s own wish.`).waitFor();
  await reader.open("/?order=added");
  assert.equal(await reader.page.getByRole("link", { name: title }).count(), 0);
  await editor.press(editor.button("Bring back and display"));
  await reader.open(life.public);
  await reader.page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Signing in, reviewing and displaying with nothing but keys. */
export async function byKeyboard(editor, { email, password }) {
  const { page } = editor;
  const keys = page.keyboard;
  const name = "Keyboard";
  const title = `The ${name} ledger nobody may open`;
  await editor.open("/desk");
  await tabTo(page, "#email");
  await keys.type(email);
  await tabTo(page, "#password");
  await keys.type(password);
  await editor.press(() => keys.press("Enter"));
  await editor.standsInQueue();
  await keys.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.matches("[data-queue] tbody th a")), true, "j moves into the list");
  await keys.press("k");
  await tabTo(page, `a[href='${await page.getByRole("table").getByRole("link", { name: title }).getAttribute("href")}']`);
  await editor.press(() => keys.press("Enter"));
  await tabTo(page, "[name='byline.0.who']");
  if (await editor.field("byline.0.who").inputValue() === "") await keys.type("Amina");
  await tabTo(page, "[name='byline.1.who']");
  await keys.type("Add as an out");
  assert.equal(await editor.field("byline.1.who").inputValue(), "new-outsider");
  await tabTo(page, "[name='appearance.0.outlet']");
  await keys.type("Accept");
  assert.equal(await editor.field("appearance.0.outlet").inputValue(), "new");
  await tabTo(page, "button[value=most]");
  await editor.press(() => keys.press("Enter"));
  await tabTo(page, "button[value=display]");
  await editor.press(() => keys.press("Enter"));
  await editor.noticed("Readers see it now.");
  await tabTo(page, ".standing a");
  await editor.press(() => keys.press("Enter"));
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), title);
  await editor.sawNothingWrong();
}

/** The short way: one saved page brought in, matched, displayed, read. */
export async function inShort({ editor, reader, name }) {
  const life = { editor, reader, name, title: `The ${name} ledger nobody may open` };
  await editor.open("/desk/rights");
  await editor.field("allow").selectOption("words");
  await editor.field("allow-number").fill("150");
  await editor.field("source").fill("House rule.");
  await editor.press(editor.page.locator("form.sheet").getByRole("button"));
  await editor.noticed("The rule is recorded.");
  await bringInAPage(life);
  await editor.field("appearance.0.outlet").selectOption("new");
  for (const row of [0, 1]) await editor.says(row, "new-scholar");
  await editor.send("Take the most allowed from the beginning");
  await editor.send("Save and display");
  await editor.noticed("Readers see it now.");
  await reader.open("/");
  await reader.press(reader.page.getByRole("link", { name: life.title }));
  await reader.page.getByText(`${name}, part 1.`).waitFor();
  for (const who of [editor, reader]) await who.sawNothingWrong();
}

/** Puts an op-ed in the queue for the one who has only keys. */
export async function bringInForTheKeyboard(editor) {
  await bringInAPage({ editor, name: "Keyboard", title: "The Keyboard ledger nobody may open" });
}
