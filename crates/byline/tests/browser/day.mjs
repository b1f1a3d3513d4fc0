// An administrator's first settings and an editor's day after them, each act by the words on the page, on either database.
// It refuses an institute that other walks look at: what it changes would change what they see.

import assert from "node:assert/strict";

/** Habits, colour and an account for a colleague; what is refused is told, and readers see what was set. */
export async function theFirstSettings({ editor, reader }) {
  const { page } = editor;
  await editor.open("/desk/site");
  await editor.field("intro.en").fill("What our scholars publish, in one place.");
  const live = page.frameLocator(".live-pages iframe:not(.is-coming)");
  await live.getByText("What our scholars publish, in one place.").waitFor();
  await editor.field("zone").fill("Nowhere/Els");
  await page.getByText("Not shown yet").waitFor();
  await editor.field("zone").fill("Asia/Karachi");
  await page.getByText("Not shown yet").waitFor({ state: "detached" });
  await editor.press(editor.button("Save"));
  await editor.noticed("Saved.");
  await editor.open("/desk/look");
  await editor.field("accent").fill("#fdfdfd");
  await editor.press(editor.button("Save"), 422);
  assert.match(await page.locator(".mistakes").textContent(), /4\.5/, "a colour nobody can read is refused with the figure");
  await editor.field("accent").fill("#7a1f3d");
  await editor.press(editor.button("Save"));
  await reader.open("/");
  await reader.page.getByText("What our scholars publish, in one place.").waitFor();
  assert.match(await editor.addAccount("Colleague", "colleague@harbour.example", "editor"), /\/desk\/link\//);
  for (const who of [editor, reader]) await who.sawNothingWrong();
}

/** From the list of all op-eds over notes, versions and names to the calendar; `title` is on display. */
export async function anEditorsDay({ editor, reader, title }) {
  const { page } = editor;
  await editor.open("/desk/op-eds");
  await editor.field("q").fill(title.split(" ").slice(0, 2).join(" "));
  await editor.press(editor.button("Find"));
  await editor.press(page.getByRole("table").getByRole("link", { name: title }));
  const review = new URL(page.url()).pathname;
  await keptAndBack(editor);
  await toldWhy({ editor, reader, review, title });
  await compared(editor, review);
  await namesAlike(editor);
  await editor.open("/desk/balance");
  await page.getByText("One op-ed is on display of this time.").waitFor();
  await editor.open("/desk/calendar");
  await page.getByRole("link", { name: title }).first().waitFor();
  await editor.signOut();
  for (const who of [editor, reader]) await who.sawNothingWrong();
}

/** A list that is kept, taken away, and there again by one press; an op-ed given to somebody and given back. */
async function keptAndBack(editor) {
  const { page } = editor;
  await editor.open("/desk/op-eds?stage=displayed");
  await editor.field("name").fill("What readers see");
  await editor.press(editor.button("Keep"));
  await editor.press(editor.button("Remove What readers see"));
  await editor.noticed("Removed.");
  await editor.press(editor.button("Undo: keep the list"));
  await page.getByRole("link", { name: "What readers see" }).waitFor();
}

async function toldWhy({ editor, reader, review, title }) {
  await editor.open(`${review}/notes`);
  await editor.field("why").fill("It was the first to count.");
  await editor.press(editor.button("Tell readers"));
  await editor.noticed("Readers are told why it was selected.");
  await reader.open("/");
  await reader.press(reader.page.getByRole("link", { name: title }));
  await reader.page.getByText("It was the first to count.").waitFor();
}

async function compared(editor, review) {
  const { page } = editor;
  await editor.open(review);
  await editor.field("summary").fill("Counted anew for this walk.");
  await editor.send("Save and show readers");
  await editor.open(`${review}/versions`);
  await editor.press(page.getByRole("link", { name: "Compare two versions" }));
  await page.locator("ins:visible").filter({ hasText: "Counted anew for this walk." }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator(".one ins:visible").first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "a phone shows it whole");
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** A scholar in two spellings is made one, and two again. */
async function namesAlike(editor) {
  const { page } = editor;
  await editor.open("/desk/people");
  const name = (await page.locator("tbody th a").first().textContent()).trim();
  await editor.open("/desk/people/new");
  await editor.field("name.0.text").fill(name);
  await editor.press(page.locator('form[enctype="multipart/form-data"] button.main'));
  await editor.open("/desk/mergers?thing=person");
  await editor.press(page.getByRole("link", { name: "See what goes over" }).first());
  await editor.press(editor.button("Make them one"));
  await editor.noticed("They are one.");
  await editor.press(page.getByRole("button", { name: /^Undo/ }).first());
  await editor.noticed("They are two again");
}
