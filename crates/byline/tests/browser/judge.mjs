// What Chromium, axe, html-validate and vnu find wrong in pages of a running site, whichever it is: for sites too large for the suite.
// It refuses to end well when a page was not looked at, or when anything was found.
//
//     node judge.mjs BASE < PATHS     a path a line; the first of each kind and language is looked at in every width and scheme

import { text } from "node:stream/consumers";
import { checkedByVnu } from "./audit.mjs";
import { auditAll, sent } from "./pages.mjs";
import { Visitor, launch } from "./visitor.mjs";

const origin = new URL(process.argv[2]).origin;
const paths = (await text(process.stdin)).split("\n").filter(Boolean);
const faults = [];
const browser = await launch();
try {
  const readers = await Promise.all([1, 2].map(() => Visitor.enter(browser, origin)));
  await auditAll(readers, paths).catch((error) => faults.push(...(error.actual ?? [String(error)])));
  for (const reader of readers) {
    if ((await reader.context.cookies()).length > 0) faults.push("a reader holds a cookie");
    const kept = await reader.page.evaluate(() => localStorage.length + sessionStorage.length);
    if (kept > 0) faults.push(`a reader's browser keeps ${kept} keys`);
  }
} finally {
  await browser.close();
}
if (sent.size < paths.length) faults.push(`${sent.size} of ${paths.length} pages were looked at`);
faults.push(...await checkedByVnu(sent));
console.log(JSON.stringify({ "looked at": sent.size, faults }, null, 1));
process.exitCode = faults.length || sent.size === 0 ? 1 : 0;
