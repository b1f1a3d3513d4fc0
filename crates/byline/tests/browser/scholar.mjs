// A scholar's two minutes: by their own link on a telephone, without an account and without scripts, and what the editor makes of it.
// It refuses to let anything of it change what readers see before the editor has pressed.

import assert from "node:assert/strict";

const TONGUES = ["en", "ar", "ur"];

/** `editor` is signed in; `scholar` is at a telephone and has no account. */
export async function twoMinutes(editor, scholar) {
  await editor.open("/desk/people");
  await editor.press(editor.page.locator("table.list a, .list a").first());
  const person = new URL(editor.page.url()).pathname;
  await editor.open(`${person}/links`);
  await editor.press(editor.button("Make a link"));
  const link = new URL(await editor.page.locator(".secret code").textContent()).pathname;

  await scholar.open(link);
  for (const tongue of TONGUES) {
    for (const rest of ["", "/send", "/details", "/order"]) {
      await scholar.open(`${link}${rest}?language=${tongue}`);
      await fits(scholar, `${rest} in ${tongue}`);
    }
  }
  await scholar.open(`${link}/send?language=en&title=A+ledger&text=Shared+from+a+telephone`);
  const typed = [await scholar.field("title").inputValue(), await scholar.field("text").inputValue()];
  assert.deepEqual(typed, ["A ledger", "Shared from a telephone"], "what a telephone shares stands in the form");
  await aDocumentIsShared(scholar, link);
  await scholar.open(`${link}/send?language=en`);
  await scholar.field("title").fill("The ledger that came by telephone");
  await scholar.field("text").fill("Every summer the city holds the same argument about water.\n\nA ledger would do more than a canal.");
  await scholar.press(scholar.button("Hand it in"));
  await scholar.page.getByText("The ledger that came by telephone").waitFor();
  await scholar.press(scholar.page.getByRole("link", { name: "Three questions about the rights" }));
  await fits(scholar, "a piece");
  const piece = new URL(scholar.page.url()).pathname;
  await scholar.field("holder").selectOption("me");
  await scholar.field("allow").selectOption("full");
  await scholar.field("proof").fill("I wrote it and gave it to nobody");
  await scholar.press(scholar.button("Send the answer"));
  await scholar.page.getByText("An editor looks at your answer").waitFor();
  await scholar.press(scholar.button("Yes, it may go"));
  await scholar.page.getByText("You signed this version off.").waitFor();

  await editor.open("/desk");
  await editor.page.getByText("words from scholars wait").waitFor();
  await editor.open("/desk/proposals");
  await editor.press(editor.page.getByRole("link", { name: /answered about the rights/ }).first());
  await editor.press(editor.button("Accept"));
  await scholar.open(link);
  await scholar.page.getByText("accepted").first().waitFor();
  await scholar.open(piece);
  await scholar.press(scholar.button("Decline display of this piece"));
  await scholar.press(scholar.button("Decline display now"));
  await scholar.page.getByText("It is not displayed from now on.").waitFor();
  await editor.open(`${person}/links`);
  await editor.press(editor.page.getByRole("button", { name: /^Take back/ }).first());
  const over = await scholar.page.goto(new URL(link, scholar.origin).href);
  assert.equal(over.status(), 400, "a link taken back leads nowhere");
}

/** As the system of a telephone posts it: from no page of the site. It waits in the form, and goes when the scholar presses. */
async function aDocumentIsShared(scholar, link) {
  const { page } = scholar;
  await page.goto("about:blank");
  await page.setContent(`<form method="post" enctype="multipart/form-data" action="${new URL(`${link}/shared`, scholar.origin).href}">
    <input name="title" value="ledger.md"><input name="text"><input name="address"><input name="file" type="file"><button>Share</button></form>`);
  const words = "# A ledger that was shared\n\nEvery autumn the city forgets the same promise about its drains.\n\nA ledger would remember it.\n";
  await page.locator('[name="file"]').setInputFiles({ name: "ledger.md", mimeType: "text/markdown", buffer: Buffer.from(words) });
  await scholar.press(page.getByRole("button", { name: "Share" }));
  await page.getByText("The file ledger.md is here.").waitFor();
  await fits(scholar, "what was shared");
  await scholar.press(scholar.button("Hand it in"));
  await page.getByText("A ledger that was shared").waitFor();
}

async function fits(scholar, what) {
  const over = await scholar.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} is ${over} px too wide for a telephone`);
}
