// A page that the editor looks at, handed to the desk by the bookmarklet; and where it cannot be, a saved file dropped on the form.
// It refuses to send anything that the editor has not seen: until the button is pressed nothing leaves the receiving page.

import assert from "node:assert/strict";
import { printed } from "./outlet.mjs";

/** Presses the bookmarklet on an outlet's page as a browser's bar does, which no policy of the page stands in the way of. */
async function press(page, code) {
  const session = await page.context().newCDPSession(page);
  const expression = decodeURIComponent(code.slice("javascript:".length));
  const [receiver] = await Promise.all([
    page.context().waitForEvent("page"),
    session.send("Runtime.evaluate", { expression, userGesture: true }),
  ]);
  await receiver.waitForLoadState();
  return receiver;
}

/** `editor` is signed in; `outlet` prints a page that only a reader who is looking at it sees whole. */
export async function handsOver(editor, outlet) {
  await editor.open("/desk/bring-in");
  const link = editor.page.locator("[data-bookmarklet]");
  assert.ok(await link.isVisible());
  const code = await link.getAttribute("href");
  assert.match(code, /^javascript:/);

  const piece = { title: "The ledger behind the wall", name: "Walled", outlet: "The Walled Post", authors: ["Amina Farooqi"], day: "2024-04-02" };
  const address = outlet.print("/opinion/walled?from=mail", piece);
  const page = await editor.page.context().newPage();
  await page.goto(address);
  await page.evaluate(() => document.querySelector("article").insertAdjacentHTML("beforeend", "<p>Only whoever is signed in at the outlet reads this last sentence of the ledger.</p>"));
  const receiver = await press(page, code);
  await receiver.getByText("The ledger behind the wall").first().waitFor();
  assert.equal(await receiver.locator('[data-came="address"]').textContent(), address);
  assert.equal((await receiver.request.get(receiver.url())).headers()["cross-origin-opener-policy"], "unsafe-none");
  await receiver.getByLabel("Only show what would come in").check();
  await receiver.getByRole("button", { name: "Bring in", exact: true }).click();
  await receiver.getByRole("heading", { name: "This would come in" }).waitFor();
  assert.ok(await receiver.getByText(piece.authors[0]).first().isVisible());
  await receiver.getByRole("button", { name: "Bring in", exact: true }).click();
  await receiver.waitForURL(/\/desk\/op-ed\/[^/]+$/);
  assert.equal(await receiver.locator('[name="title"]').inputValue(), piece.title);
  assert.ok((await receiver.content()).includes("Only whoever is signed in at the outlet reads this"));
  await receiver.close();

  await onlyWhatIsMarked(page, code, outlet, piece);
  await aPageThatKeepsToItself(page, code, outlet, piece);
  await page.close();
  await dropped(editor, piece);
}

async function onlyWhatIsMarked(page, code, outlet, piece) {
  await page.goto(outlet.print("/opinion/marked", { ...piece, title: "The marked ledger", name: "Marked" }));
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article p:nth-of-type(3)")));
  const receiver = await press(page, code);
  await receiver.getByLabel("Only what I marked on the page").check();
  await receiver.getByRole("button", { name: "Bring in", exact: true }).click();
  await receiver.waitForURL(/\/desk\/op-ed\/[^/]+$/);
  const words = await receiver.locator("body").textContent();
  assert.ok(words.includes("Marked, part 2.") && !words.includes("Marked, part 3."), "the marked paragraph comes in alone");
  await receiver.close();
}

/** A site that cuts the tie to what its pages open: nothing comes, and the page says what to do instead. */
async function aPageThatKeepsToItself(page, code, outlet, piece) {
  outlet.print("/opinion/closed", piece);
  await page.route("**/opinion/closed", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "cross-origin-opener-policy": "same-origin", "content-security-policy": "default-src 'none'" } });
  });
  await page.goto(outlet.print("/opinion/closed", piece));
  const receiver = await press(page, code);
  await receiver.getByText("Save the page in your browser and drop the file at the desk.").waitFor();
  await receiver.close();
}

async function dropped(editor, piece) {
  const url = "https://www.walled-post.example/opinion/dropped";
  const html = printed({ ...piece, title: "The dropped ledger", name: "Dropped", url });
  await editor.open("/desk/bring-in");
  const files = await editor.page.evaluateHandle((html) => {
    const held = new DataTransfer();
    held.items.add(new File([html], "saved.html", { type: "text/html" }));
    return held;
  }, html);
  await editor.page.locator("[data-drop]").dispatchEvent("drop", { dataTransfer: files });
  await editor.press(editor.button("Bring in"));
  assert.equal(await editor.field("title").inputValue(), "The dropped ledger");
}

/** A scholar without an account hands in one op-ed by the link an editor made, from the page they look at. */
export async function byALink(editor, scholar, outlet) {
  await editor.open("/desk/bring-in");
  await editor.field("made_for").fill("Maryam Noor");
  await editor.press(editor.button("Make a link"));
  const shown = await editor.page.locator("code.address-text").textContent();
  const path = new URL(shown).pathname;
  await scholar.open(path);
  const code = await scholar.page.locator("[data-bookmarklet]").getAttribute("href");
  const page = await scholar.page.context().newPage();
  const piece = { title: "The ledger of a scholar", name: "Handed", outlet: "The Handed Post", authors: ["Maryam Noor"], day: "2024-05-02" };
  await page.goto(outlet.print("/opinion/handed", piece));
  const receiver = await press(page, code);
  await receiver.getByText(piece.title).first().waitFor();
  await receiver.getByLabel("Only show what would be handed in").first().check();
  await receiver.getByRole("button", { name: "Hand it in", exact: true }).click();
  await receiver.getByRole("heading", { name: "This would be handed in" }).waitFor();
  await receiver.getByRole("button", { name: "Hand it in", exact: true }).click();
  await receiver.getByRole("heading", { name: "It has been handed in" }).waitFor();
  await page.close();
  await receiver.close();
  const again = await scholar.page.goto(scholar.page.url());
  assert.equal(again.status(), 400, "the link is used up");
  await editor.open(await editor.review(piece.title));
}

/** Whoever is not signed in is told so, and nothing is kept of what they look at. */
export async function strangersHandOverNothing(visitor) {
  await visitor.open("/desk/hand-over");
  await visitor.page.getByText("Sign in at the desk first").waitFor();
  assert.equal(await visitor.page.locator("form[data-hand-over]").count(), 0);
}
