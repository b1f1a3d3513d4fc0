// An editor writes in the text itself: marks by key and by button, paste from Word, Google and the web, and nothing typed is lost.
// It refuses to take the screen's word for it: what was written is read back by the desk and looked at in the version kept.

import assert from "node:assert/strict";
import { fromTree, schema, toTree } from "../../editor/tree.mjs";
import { typed } from "../../editor/typed.mjs";

const place = (editor) => editor.page.locator("#body-place [role=textbox]");
const button = (editor, name) => editor.page.getByRole("toolbar").getByRole("button", { name, exact: true });
const words = (editor) => editor.page.locator("#body").inputValue();

/** Opens the text of an op-ed; the editor stands in its field's place. */
async function openText(editor, review) {
  await editor.open(review);
  await editor.page.locator("#text-itself > summary").click();
  await place(editor).waitFor();
}

async function emptied(editor) {
  await place(editor).click();
  await editor.page.keyboard.press("Control+a");
  await editor.page.keyboard.press("Delete");
  assert.equal(await words(editor), "");
}

/** The tree, ProseMirror's document and the typed text say the same; the desk's reader is the judge. */
export async function treesComeBack(editor, review, count = 300) {
  await editor.open(review);
  const random = chance(20261127);
  const trees = Array.from({ length: count }, () => Array.from({ length: 1 + random(3) }, () => block(random, 0)));
  const read = async (texts) => {
    const answer = await editor.page.evaluate(async (all) => {
      const body = new URLSearchParams(all.map((one) => ["typed", one]));
      return (await fetch("/desk/prose", { method: "POST", body })).json();
    }, texts);
    return answer.map((prose) => prose.blocks);
  };
  // What is made up is not clean; what the desk reads of it is, and from there on nothing may change.
  const clean = await read(trees.map(typed));
  const through = clean.map((blocks) => toTree(fromTree(blocks)));
  const again = await read(through.map(typed));
  for (const [n, blocks] of clean.entries()) {
    assert.deepEqual(through[n], blocks, typed(blocks));
    assert.deepEqual(again[n], blocks, typed(blocks));
  }
  const said = JSON.stringify(clean);
  for (const name of [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter((one) => !["doc", "item"].includes(one))) {
    assert.ok(said.includes(`"t":"${name}"`), `no tree had a ${name}`);
  }
}

/** By keys and buttons alone; what is shown, what is typed and what is kept say the same. */
export async function marksByKey(editor, review) {
  await openText(editor, review);
  await emptied(editor);
  const { keyboard } = editor.page;
  await keyboard.type("## Whose water");
  await keyboard.press("Enter");
  await keyboard.type("It is ");
  await keyboard.press("Control+b");
  await keyboard.type("ours");
  await keyboard.press("Control+b");
  await keyboard.type(", said ");
  await keyboard.press("Control+i");
  await keyboard.type("Dawn");
  await keyboard.press("Control+i");
  await keyboard.type(".");
  await keyboard.press("Enter");
  await keyboard.type("- one");
  await keyboard.press("Enter");
  await keyboard.type("two");
  await keyboard.press("Control+]");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("> 2 * 3 [not a link]");
  assert.equal(await words(editor), "## Whose water\n\nIt is **ours**, said *Dawn*.\n\n- one\n\n  - two\n\n> 2 \\* 3 \\[not a link\\]");
  await keyboard.press("Control+Home");
  for (let n = 0; n < 5; n += 1) await keyboard.press("Shift+ArrowRight");
  // A selection made by keys is told to the page a little later.
  await editor.page.waitForFunction(() => String(getSelection()) === "Whose");
  await editor.page.waitForTimeout(200);
  await keyboard.press("Control+k");
  const dialog = editor.page.getByRole("dialog", { name: "Link" });
  await dialog.getByLabel("Address of the page").fill("javascript:alert(1)");
  await keyboard.press("Enter");
  await dialog.getByText("This is not a web page’s address").waitFor();
  await dialog.getByLabel("Address of the page").fill("water.example/a?utm_source=x");
  await keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  assert.match(await words(editor), /^## \[Whose\]\(https:\/\/water\.example\/a\) water\n/);
  // The bar is one stop of the tab key; arrows lead through it.
  await keyboard.press("Shift+Tab");
  assert.equal(await focused(editor), "Bold");
  await keyboard.press("ArrowRight");
  assert.equal(await focused(editor), "Italic");
  await keyboard.press("End");
  assert.equal(await focused(editor), "As typed");
  await keyboard.press("Enter");
  assert.equal(await editor.page.locator("#body").isVisible(), true);
  await editor.page.locator("#body").fill("Typed *with* marks.");
  await button(editor, "As typed").press("Enter");
  await place(editor).locator("em", { hasText: /^with$/ }).waitFor();
  await keyboard.press("Control+End");
  await keyboard.type(" And on.");
  await editor.send("Save");
  await editor.page.locator("#text-itself > summary").click();
  assert.equal(await words(editor), "Typed *with* marks. And on.");
}

const focused = (editor) => editor.page.evaluate(() => document.activeElement.textContent);

/** Urdu and Arabic, with words of the other direction set apart; letters that an input method composes come once. */
export async function otherScripts(editor, review) {
  await openText(editor, review);
  await emptied(editor);
  const { keyboard } = editor.page;
  await keyboard.insertText("پانی کا حساب ");
  // No hand is quicker than the browser tells where the cursor stands.
  await editor.page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))));
  await keyboard.press("Control+Alt+l");
  const dialog = editor.page.getByRole("dialog", { name: "Other language" });
  await dialog.getByLabel("Language, such as ur, ar or en").fill("en");
  await keyboard.press("Enter");
  await keyboard.type("IRSA 1991");
  assert.equal(await words(editor), "پانی کا حساب [IRSA 1991]{en}");
  assert.equal(await place(editor).locator("span.isolate").getAttribute("lang"), "en");
  const first = place(editor).locator("p").first();
  assert.equal(await first.evaluate((p) => getComputedStyle(p).unicodeBidi), "plaintext");
  await keyboard.press("Enter");
  const cdp = await editor.context.newCDPSession(editor.page);
  for (const text of ["k", "ka", "kat"]) await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await cdp.send("Input.insertText", { text: "کتاب" });
  await keyboard.insertText("۔");
  assert.equal((await words(editor)).split("\n\n")[1].replace(/^\[|\]\{en\}$/g, ""), "کتاب۔");
}

/** What Word, Google and a web page put on the clipboard becomes the tree, and nothing else. */
export async function pasted(editor, review) {
  await openText(editor, review);
  const became = [];
  for (const html of Object.values(CLIPBOARD)) {
    await emptied(editor);
    await place(editor).evaluate((box, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", data);
      clipboardData.setData("text/plain", "plain");
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, html);
    became.push(await words(editor));
  }
  const [word, google, web] = became;
  assert.equal(word, "## Counting the water\n\nThe **Indus** in Karachi is *ours*.[1]{^}\n\n- first\n\n  - within\n- second\n\n1. one\n2. two\n\n[^1]: A note of Word.");
  assert.equal(google, "### A heading\n\nPlain, **bold**, *slanted*, [linked](https://dawn.example/a?b=1).\n\n- one\n- two");
  assert.equal(web, "## Headline\n\nBody with [a link](https://a.example/x?id=2#part) and نیم‌فاصله here.\n\n> Quoted.\n\ncell one\n\ncell two");
  for (const text of became) assert.doesNotMatch(text, /alert|track|utm_|fbclid|style|mso|�/);
  await editor.sawNothingWrong();
}

/** The page's process is killed while its typist types; then the desk is. The text is there each time, and is offered. */
export async function nothingIsLost(editor, institute, review) {
  await openText(editor, review);
  await emptied(editor);
  await editor.page.keyboard.type("Typed and killed at once.");
  await crash(editor);
  await editor.open(review);
  const offered = () => editor.page.locator(".unsaved");
  await offered().getByText("Typed and killed at once.").waitFor();
  await editor.press(offered().getByRole("button", { name: "Leave it" }));
  assert.equal(await offered().count(), 0);
  await editor.press(editor.button("Undo: put it into the form"));
  assert.equal(await words(editor), "Typed and killed at once.");
  // What was taken is typed on, and the desk is killed meanwhile.
  await place(editor).click();
  await editor.page.keyboard.press("Control+End");
  await editor.page.keyboard.type(" Before.");
  await editor.page.getByText("kept here and at the desk").waitFor();
  await institute.kill();
  await editor.page.keyboard.type(" While it was down.");
  await editor.page.getByText("The desk does not answer.").waitFor();
  await crash(editor);
  await institute.again();
  await editor.open(review);
  await offered().getByText("Typed and killed at once. Before. While it was down.").waitFor();
  await editor.press(offered().getByRole("button", { name: "Take it into the form" }));
  await editor.send("Save");
  assert.equal(await words(editor), "Typed and killed at once. Before. While it was down.");
  await editor.open(review);
  assert.equal(await offered().count(), 0, "what is saved is not offered");
}

/** The page's process ends without a word. */
async function crash(editor) {
  const cdp = await editor.context.newCDPSession(editor.page);
  const crashed = editor.page.waitForEvent("crash");
  cdp.send("Page.crash").catch(() => {});
  await crashed;
  const before = editor.page;
  editor.page = await editor.context.newPage();
  await before.close();
}

/** Two people at one op-ed see each other, learn of each other's save, and neither writes over the other unseen. */
export async function twoSeeEachOther(one, other, review) {
  await openText(one, review);
  await one.page.locator("#title").focus();
  await other.open(review);
  await other.page.locator("[data-beside]").getByText("has this op-ed open too").waitFor();
  await other.page.locator("[data-beside]").getByText(/is at “.?Title/).waitFor();
  await one.page.locator("[data-beside]").getByText("has this op-ed open too").waitFor();
  await other.field("summary").fill("A summary by the other.");
  await other.send("Save");
  await one.page.locator("[data-unseen]").getByText("after you opened it").waitFor();
  await place(one).click();
  await one.page.keyboard.press("Control+End");
  await one.page.keyboard.type(" Mine.");
  await one.send("Save", 409);
  assert.match(await words(one), / Mine\.$/);
  await one.page.locator(".conflict").getByText("A summary by the other.").waitFor();
  await one.press(one.page.getByRole("link", { name: "Drop mine and open theirs" }));
  // What was dropped from the form is still kept, and is offered until it is left.
  await one.page.locator(".unsaved").getByText(/ Mine\./).first().waitFor();
  await one.open("/desk");
  await other.page.locator("[data-beside] p").waitFor({ state: "detached", timeout: 30_000 });
}

const CLIPBOARD = {
  word: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0; mso-style-unhide:no} @list l0:level1 {mso-level-number-format:bullet} --></style><!--[if gte mso 9]><xml><w:WordDocument>track</w:WordDocument></xml><![endif]--></head><body lang=EN-US style='tab-interval:36pt'><!--StartFragment-->
<h1 style='mso-outline-level:1'><span lang=EN-GB>Counting the water<o:p></o:p></span></h1>
<p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=EN-GB>The </span><b style='mso-bidi-font-weight:normal'><span>Indus</span></b> in <st1:City w:st="on"><st1:place>Karachi</st1:place></st1:City> is <i>ours</i>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>first<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>within<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>second<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>one</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>two</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A note of Word.</p></div></div>
<!--EndFragment--></body></html>`,
  google: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7f3a"><h3 dir="ltr" style="line-height:1.38"><span style="font-size:14pt;font-weight:700">A heading</span></h3><p dir="ltr"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">Plain, </span><span style="font-weight:700;white-space:pre-wrap;">bold</span><span>, </span><span style="font-style:italic">slanted</span><span>, </span><a href="https://www.google.com/url?q=https://dawn.example/a?b%3D1%26utm_source%3Ddocs&amp;sa=D" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline">linked</span></a><span>.</span></p><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><li dir="ltr"><p dir="ltr"><span>two</span></p></li></ul></b><br class="Apple-interchange-newline">`,
  web: `<article onclick="alert(1)"><h1 class="headline" style="color:red">Headline</h1><script>alert("track")</script><style>p{}</style><div><p onmouseover=alert(2)>Body with <a href="https://a.example/x?id=2&amp;utm_campaign=z&amp;fbclid=9#part" target=_blank>a&nbsp;link</a> and نیم\u200cفاصله\u200b <a href="javascript:alert(3)">here</a>.<img src="https://track.example/pixel.gif" width=1 height=1></p></div><blockquote><div>Quoted.</div></blockquote><div style="display:none">track</div><table><tr><td>cell one</td><td>cell two</td></tr></table><iframe src="https://track.example/"></iframe></article>`,
};

function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const SIGNS = [..."ab 1.*[]()\\{}#->^•۱ابی\u200c"];
const text = (random) => Array.from({ length: 1 + random(8) }, () => SIGNS[random(SIGNS.length)]).join("");

// Marks in the order in which one holds another, each at most once: the form that the editor keeps.
const MARKS = [
  (random) => ({ t: "link", href: ["https://a.example/", "https://a.example/x_(y)?a[]=*b*", "https://a.example/)("][random(3)] }),
  (random) => ({ t: "span", ...[{ lang: "ur" }, { dir: "rtl" }, { lang: "ar-EG", dir: "rtl" }][random(3)] }),
  () => ({ t: "strong" }),
  () => ({ t: "em" }),
  () => ({ t: "sup" }),
];

function inline(random) {
  if (random(8) === 0) return { t: "break" };
  return MARKS.filter(() => random(4) === 0).reverse().reduce((inner, mark) => ({ ...mark(random), c: [inner] }), { t: "text", c: text(random) });
}

// Between two runs of words stand plain ones: runs of the same mark would be one.
const line = (random) => [{ t: "text", c: "x" }, ...Array.from({ length: random(4) }, () => [inline(random), { t: "text", c: `${text(random)}y` }]).flat()];

function block(random, depth) {
  const blocks = () => Array.from({ length: 1 + random(3) }, () => block(random, depth + 1));
  switch (depth > 3 ? random(2) : random(6)) {
    case 0: case 1: return { t: "paragraph", c: line(random) };
    case 2: return { t: "heading", level: 2 + random(3), c: line(random) };
    case 3: return { t: "quote", c: blocks() };
    case 4: return { t: "list", ordered: random(2) === 1, c: Array.from({ length: 1 + random(3) }, blocks) };
    default: return { t: "note", mark: ["1", "*", "]\\"][random(3)], c: blocks() };
  }
}
