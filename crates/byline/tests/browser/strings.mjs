// Strings that break pages, given where editors type: they must stand on the page as the text they are.
// It refuses the smallest script: none of them may run, load, close or hide anything.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const PICTURE = fileURLToPath(new URL("../../samples/pictures/portrait-amina-farooqi.png", import.meta.url));

const NAUGHTY = {
  title: `</title></h1><script>self.byline=1</script>"><img src=x onerror=self.byline=1> {{7*7}} &lt;b&gt; ‮txet‬ 😀`,
  standfirst: `</textarea></p><svg onload=self.byline=1> \${7*7} {% raw %} '"\` --> ]]>`,
  summary: `<style>*{display:none!important}</style><base href="//evil.example/"><meta http-equiv="refresh" content="0;url=//evil.example/">`,
  alt: `" onmouseover="self.byline=1" x="'><script>self.byline=1</script>`,
  credit: `<a href="javascript:self.byline=1">credit</a>`,
  "byline.0.name": `Robert'); <iframe srcdoc="<script>parent.byline=1</script>"></iframe> "Bobby"`,
  "byline.0.position": `<details open ontoggle=self.byline=1> fellow`,
};

export async function stayText({ editor, reader, review }) {
  const { page } = editor;
  await editor.open(review);
  for (const [field, text] of Object.entries(NAUGHTY)) await editor.field(field).fill(text);
  // The words of the standfirst count against the allowance too.
  await editor.send("Take the most allowed from the beginning");
  await editor.field("licence").fill("Our own picture");
  await editor.field("picture").setInputFiles(PICTURE);
  await editor.send("Save and show readers");
  for (const [field, text] of Object.entries(NAUGHTY)) {
    assert.equal(await editor.field(field).inputValue(), text, `${field} came back changed`);
  }
  await reader.open(new URL(await page.getByRole("link", { name: "See it as readers do" }).getAttribute("href"), editor.origin).pathname);
  const seen = reader.page;
  assert.equal(await seen.getByRole("heading", { level: 1 }).textContent(), NAUGHTY.title);
  // It turns the line, so its place in the line is closed around it.
  assert.ok((await seen.title()).startsWith(`\u2068${NAUGHTY.title}\u2069`));
  assert.equal(await seen.locator(".standfirst").textContent(), NAUGHTY.standfirst);
  assert.equal(await seen.locator(".summary > p").textContent(), NAUGHTY.summary);
  assert.equal(await seen.locator("figure img").getAttribute("alt"), NAUGHTY.alt);
  assert.ok((await seen.locator("figcaption").textContent()).includes(NAUGHTY.credit));
  const byline = await seen.locator(".byline").textContent();
  assert.ok(byline.includes(NAUGHTY["byline.0.name"]) && byline.includes(NAUGHTY["byline.0.position"]), byline);
  assert.ok(await seen.locator("#disclaimer").isVisible());
  await reader.open("/?order=added");
  await seen.getByRole("link", { name: NAUGHTY.title }).waitFor();
  await editor.open("/desk?stage=all");
  for (const who of [editor, reader]) {
    assert.equal(await who.page.evaluate(() => self.byline), undefined, "a script ran");
    await who.page.mouse.move(200, 300);
    await who.sawNothingWrong();
  }
}
