// Every page there is, public and desk, found by the list of addresses and by the links on the pages themselves.
// It refuses to leave out a kind of page; of the desk's pages about one thing it takes a few things each.

import assert from "node:assert/strict";
import { audit } from "./audit.mjs";

/** So many pages of one kind are looked at where the kind has one for each thing. */
const OF_A_KIND = 3;
const ID = /\/[0-9A-Za-z]{20,}|\/[0-9a-f]{8}-[0-9a-f-]{27}|\/\d+(?=$|\?)/g;

/** What each page sent, by its path and language, for the checker that looks at all of them at once. */
export const sent = new Map();

/** Looks at every page, two at a time, at the first of each kind in each language closely; how many. */
export async function auditAll(visitors, paths) {
  const left = [...paths];
  const seen = new Set();
  const wrong = [];
  let looked = 0;
  const work = async (visitor) => {
    for (let path = left.shift(); path; path = left.shift()) {
      const response = await visitor.page.goto(new URL(path, visitor.origin).href);
      const html = await response.text();
      const lang = await visitor.page.locator("html").getAttribute("lang");
      const closely = !seen.has(`${kind(path)} ${lang}`);
      seen.add(`${kind(path)} ${lang}`);
      sent.set(`${path} (${lang})`, html);
      const found = await audit(visitor, html, { closely });
      wrong.push(...[...found, ...await visitor.faults()].map((what) => `${path} (${lang}): ${what}`));
      looked += 1;
    }
  };
  await Promise.all(visitors.map(work));
  assert.deepEqual(wrong, []);
  assert.equal(looked, paths.length);
  return looked;
}

/** The first path of each kind, but for op-eds, which speak their own language whatever the site's. */
export function oneOfEachKind(paths) {
  return paths.filter((path, n) => !path.startsWith("/op-ed/") && paths.findIndex((other) => kind(other) === kind(path)) === n);
}

/** The public pages: every address a reader may come to but the short ones, which lead to the same pages. */
export async function publicPages(institute, others) {
  const paths = (await institute.urls()).map((url) => new URL(url).pathname);
  const of = (room) => paths.filter((path) => path.startsWith(room)).length;
  assert.ok(of("/op-ed/") >= 10 && of("/scholar/") >= 6 && of("/outlet/") >= 8 && of("/o/") >= 10, paths.join("\n"));
  const many = /\/numbered-ledger-/;
  // What stood there before, of the op-ed that was corrected.
  const corrected = paths.find((path) => path.startsWith("/op-ed/rent-caps"));
  assert.ok(corrected, paths.join("\n"));
  return [...paths.filter((path) => !path.startsWith("/o/") && !many.test(path)), `${corrected}/versions`, ...others];
}

/** The desk's pages, found by following every link of the desk from the queue and these pages on. */
export async function deskPages(editor, ...first) {
  const found = ["/desk", ...first];
  const seen = new Map(found.map((path) => [kind(path), 1]));
  for (const path of found) {
    const response = await editor.page.goto(new URL(path, editor.origin).href);
    assert.equal(response.status(), 200, `${path} answered ${response.status()}`);
    const links = await editor.page.locator("a[href]").evaluateAll((all) => all.map((a) => a.href));
    for (const link of links.map((href) => new URL(href)).filter((url) => url.origin === editor.origin && url.pathname.startsWith("/desk"))) {
      const next = link.pathname + link.search;
      // What is taken along as a file is no page.
      if (found.includes(next) || next.includes("/source/") || next.startsWith("/desk/history/file")) continue;
      // A captured page is an outlet's, and its file is none.
      if (/\/captures\/./.test(next)) continue;
      // An op-ed's page differs by its stage, so each list of them has its own count.
      const sort = kind(next) === "/desk/op-ed/…" ? `/desk/op-ed/… in ${path}` : kind(next);
      const times = (seen.get(sort) ?? 0) + 1;
      seen.set(sort, times);
      if (times <= OF_A_KIND || kind(next) === next) found.push(next);
    }
  }
  const kinds = new Set(found.map(kind));
  for (const needed of ["/desk/op-ed/…", "/desk/op-ed/…/preview", "/desk/op-ed/…/versions", "/desk/op-ed/…/versions/…", "/desk/op-ed/…/compare", "/desk/op-ed/…/permissions", "/desk/op-ed/…/captures", "/desk/op-ed/…/withdraw", "/desk/bring-in", "/desk/people/…", "/desk/people/new", "/desk/outlets/…", "/desk/outlets/new", "/desk/rights", "/desk/rights/more", "/desk/series/…", "/desk/series/new", "/desk/topics/…", "/desk/regions/…", "/desk/disclaimers", "/desk/pages", "/desk/pages/privacy", "/desk/accounts", "/desk/site", "/desk/password"]) {
    assert.ok(kinds.has(needed), `no page of the kind ${needed} was found among ${[...kinds].join(" ")}`);
  }
  return found;
}

/** The address with every id left out; public pages of a room are of one kind, each in its language. */
function kind(path) {
  if (/^\/op-ed\/.+\/versions$/.test(path)) return "/op-ed/…/versions";
  if (!path.startsWith("/desk")) return path.replace(/^(\/[a-z-]+\/).+/, "$1…");
  // A month leads to the next without end, and a list can be narrowed in any way.
  const asked = path.replace(/outlet=[^&]+/, "outlet=…").replace(/month=[^&]+/, "month=…");
  return asked.replace(/\/compare\?.*/, "/compare").replace(/\/mergers\?.*/, "/mergers").replace(/^(\/desk\/(?:op-eds|history|rights\/coming))\?.*/, "$1?…").replace(ID, "/…");
}
