// An import at the desk, from the file to the report, in each language that the desk speaks.
// It refuses a report that leaves a sentence of ours in English beside an editor's own language.

import assert from "node:assert/strict";
import { audit } from "./audit.mjs";

/** Records with something to tell of: names nobody knows, a day read in two ways, a title that is missing, a book. */
const RECORDS = `@article{a, title={The Ledger of the Wells}, author={Bano, Sadia and others}, journal={The Far Quay}, date={2019-03-04},
  abstract={Words.}, doi={none}, keywords={wells, ledgers}}
@article{b, title={کنووں کا حساب}, author={بانو، سعدیہ}, journal={The Far Quay}, year={sometime}, url={not an address}}
@book{c, title={A Book of Wells}, author={Bano, Sadia}}
@article{d, author={Bano, Sadia}, journal={The Far Quay}}
`;

/** The pages of an import, as they stand in each language; where DEST names a folder, as pictures too. */
export async function reports(editor, { pictures } = {}) {
  for (const language of ["ar", "ur", "en"]) {
    await editor.hasTheDeskIn(language);
    const looked = await given(editor, `ours-${language}.bib`);
    await told(editor, looked, language, pictures && `${pictures}/looked-${language}`);
    await editor.press(editor.page.locator(`form[action="${new URL(editor.page.url()).pathname}"] button`));
    const report = await until(editor, (html) => !html.includes("/removal") && !html.includes("<progress"));
    await told(editor, report, language, pictures && `${pictures}/report-${language}`);
    await told(editor, await (await editor.open("/desk/imports")).text(), language, pictures && `${pictures}/imports-${language}`);
    await refused(editor, language, pictures && `${pictures}/refused-${language}`);
  }
}

async function given(editor, name) {
  await editor.open("/desk/imports");
  await editor.field("format").selectOption("bibtex");
  await editor.field("file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(RECORDS) });
  await editor.press(editor.page.locator('form[action="/desk/imports"] button.main'));
  return until(editor, (html) => html.includes('id="report-head"') && html.includes("/removal"));
}

/** The page once it says so; the work goes on behind it. */
async function until(editor, says) {
  for (let tries = 0; tries < 100; tries += 1) {
    const html = await (await editor.open(editor.page.url())).text();
    if (says(html)) return html;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`${editor.page.url()} never said what it was waited for`);
}

/** A page that is no op-ed's: why nothing came in. */
async function refused(editor, language, picture) {
  await editor.open("/desk/bring-in");
  await editor.field("file").setInputFiles({ name: "empty.html", mimeType: "text/html", buffer: Buffer.from("<p> </p>") });
  const response = await editor.press(editor.page.locator("form[enctype] button.main"), 422);
  await told(editor, await response.text(), language, picture);
}

async function told(editor, html, language, picture) {
  assert.deepEqual(await audit(editor, html, { closely: true }), [], language);
  if (language !== "en") {
    const english = await editor.page.locator('main span[lang="en"]').allTextContents();
    assert.deepEqual(english, [], `${language}: these stayed English`);
  }
  for (const width of picture ? [360, 1280] : []) {
    await editor.page.setViewportSize({ width, height: 900 });
    await editor.page.screenshot({ path: `${picture}-${width}.png`, fullPage: true });
  }
}
