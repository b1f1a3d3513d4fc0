// The public site as a reader walks it: from the selection through every kind of page, by links alone.
// It refuses to type an address, but for those a reader may have kept: short, old, withdrawn, mistyped.

import assert from "node:assert/strict";
import { tabTo } from "./keyboard.mjs";

/** The sample's op-eds by what is to be seen of each kind. */
const KINDS = [
  {
    kind: "an excerpt, in a series, and printed twice",
    title: "Karachi’s Water Ledger Is the Document the City Most Needs to Read",
    lang: "en", authors: 1, excerpt: true, way: /^Continue reading at The Harbour Gazette/,
    original: "https://www.harbourgazette.example/opinion/2024/03/11/karachi-water-ledger",
    also: async (page) => {
      const banner = page.locator(".op-ed-series img");
      assert.equal(await banner.getAttribute("alt"), "“A Scholar’s Take” in white text above a white pen outline");
      assert.ok(await banner.evaluate((image) => image.complete && image.naturalWidth > 0));
      await page.getByText("Also published in The Northern Dispatch").waitFor();
      assert.match(await page.locator("#disclaimer").textContent(), /“A Scholar’s Take” gives our scholars a space/);
      assert.match(await page.locator(".byline").textContent(), /fellow at the Sample Institute/);
    },
  },
  {
    kind: "a link with a summary, in Arabic",
    title: "مياه النهر ليست سرًّا عسكريًّا",
    lang: "ar", authors: 1, excerpt: false, lost: true, original: "http://www.almadar.example/show.php?id=2247",
    also: async (page) => assert.match(await page.locator(".summary").textContent(), /ثلاثة أرقام/),
  },
  {
    kind: "three authors, one from elsewhere, and a correction",
    title: "Rent Caps Will Not Build a Single Home",
    lang: "en", authors: 3, excerpt: true, way: /The Lakeside Courier/, original: "http://www.lakesidecourier.example/guest/1008",
    also: async (page) => {
      assert.match(await page.locator("#corrections").textContent(), /The authors exempt them for fifteen years/);
      assert.match(await page.locator(".corrected").textContent(), /Corrected on/);
      assert.match(await page.locator(".summary").textContent(), /exempt for their first fifteen years/);
      assert.match(await page.locator("#disclaimer").textContent(), /authors’ own/);
      assert.equal(await page.locator(".byline a").count(), 2, "a co-author from elsewhere has no page");
    },
  },
  {
    kind: "an outlet that is gone",
    title: "The Quiet Shutting of the Press Gallery",
    lang: "en", authors: 1, excerpt: true, lost: true,
    original: "http://www.continentalquarterly.example/article.asp?id=1187",
    also: (page) => page.getByText(/The Continental Quarterly has been closed since 2019\.\s+Succeeded by Meridian Review\./).waitFor(),
  },
  {
    kind: "a scholar who holds another position now",
    title: "Two Capitals, One Habit",
    lang: "en", authors: 1, excerpt: true, way: /Meridian Review/, original: "https://meridianreview.example/essays/two-capitals-one-habit",
    also: async (page) => {
      const line = await page.locator(".byline").textContent();
      assert.match(line, /research associate/);
      assert.match(line, /now: director of regional studies/);
      assert.match(await page.locator(".amount").textContent(), /2,?600/);
      await page.getByText("Meridian Review may ask for a subscription.").waitFor();
    },
  },
  { kind: "Arabic", title: "ميناءان متجاوران ولا طريق بينهما", lang: "ar", authors: 2, excerpt: true, original: "https://www.almina.example/" },
  { kind: "Urdu", title: "ہسپتال کی پرچی اور غریب کا دن", lang: "ur", authors: 1, excerpt: true, original: "https://www.ufuq.example/" },
];

/** What others show beside a shared link: a drawn card for an op-ed in each script, as wide as they ask for. */
export async function cards(reader) {
  const { page } = reader;
  for (const lang of ["en", "ar", "ur"]) {
    await fromHome(reader, KINDS.find((one) => one.lang === lang).title);
    const card = await page.locator('meta[property="og:image"]').getAttribute("content", { timeout: 5_000 });
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = new URL(address).pathname;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, card);
    assert.deepEqual(size, [1200, 630], `${lang}: ${card}`);
  }
}

/** Home, every kind of op-ed, and everything an op-ed leads to. */
export async function walkTheSite(reader) {
  const { page } = reader;
  for (const { kind, ...seen } of KINDS) {
    await fromHome(reader, seen.title);
    await opEd(page, seen).catch((error) => { throw new Error(`${kind}: ${error.message}`, { cause: error }); });
  }
  await fromHome(reader, KINDS[0].title);
  const ways = [
    [".byline a", "Amina Farooqi"],
    [".origin a", "The Harbour Gazette"],
    [".filed a[href*='/topic/']", "Water"],
    [".filed a[href*='/series/']", "A Scholar’s Take"],
    [".filed a[href*='/region/']", "Pakistan"],
  ];
  for (const [way, name] of ways) {
    await fromHome(reader, KINDS[0].title);
    await reader.press(page.locator(way).first());
    await page.getByRole("heading", { level: 1, name }).waitFor();
    assert.ok(await page.locator(".shelf .entry").count() > 0, `nothing of ${name} is listed`);
    await page.getByRole("link", { name: KINDS[0].title }).waitFor();
  }
  await indexes(reader);
  await reader.holdsNoCookie();
  await reader.sawNothingWrong();
}

async function fromHome(reader, title) {
  await reader.open("/");
  while (await reader.page.getByRole("link", { name: title }).count() === 0) {
    await reader.press(reader.page.getByRole("link", { name: "Next page" }));
  }
  await reader.press(reader.page.getByRole("link", { name: title }).first());
}

async function opEd(page, { title, lang, authors, excerpt, lost, way, original, also }) {
  const heading = page.getByRole("heading", { level: 1 });
  assert.ok((await heading.textContent()).startsWith(title));
  const spoken = { en: "ltr", ar: "rtl", ur: "rtl" };
  const inPage = (name) => heading.evaluate((h1, name) => h1.closest(`[${name}]`).getAttribute(name), name);
  assert.deepEqual([(await inPage("lang")).split("-")[0], await inPage("dir")], [lang, spoken[lang]]);
  assert.equal(await page.locator("html").getAttribute("lang"), lang);
  assert.equal(await page.locator("html").getAttribute("dir"), spoken[lang]);
  assert.equal(await page.locator(".byline li").count(), authors);
  assert.equal(await page.locator(".excerpt .prose > p").count() > 0, excerpt);
  // Where the original is gone its address stays, as text; where readers are led then is the rungs' walk to see.
  const link = page.locator(".way-words a");
  if (lost) {
    assert.equal(await link.count(), 0);
    assert.ok((await page.locator(".address .url").textContent()).startsWith(original));
  } else assert.ok((await link.getAttribute("href")).startsWith(original), await link.getAttribute("href"));
  if (way) assert.match((await link.textContent()).trim(), way);
  assert.ok((await page.locator("#disclaimer p").textContent()).length > 40);
  const shares = await page.locator(".share a").evaluateAll((links) => links.map((a) => a.href));
  assert.ok(shares.some((href) => href.startsWith("mailto:")) && shares.length >= 4, shares.join(" "));
  await also?.(page);
}

async function indexes(reader) {
  for (const [room, one] of [["Scholars", "Sadia Magsi"], ["Outlets", "Meridian Review"], ["Topics", "Housing"], ["Series", "A Scholar’s Take"], ["Regions", "South Asia"], ["Years", "2022"]]) {
    await reader.open("/");
    await reader.press(reader.page.getByRole("navigation").getByRole("link", { name: room, exact: true }));
    await reader.page.getByRole("heading", { level: 1, name: room }).waitFor();
    await reader.press(reader.page.getByRole("main").getByRole("link", { name: one }).first());
    await reader.page.getByRole("heading", { level: 1, name: one }).waitFor();
  }
}

/** The short address, and the button that copies it where there are scripts. */
export async function copyLink(reader) {
  const { page } = reader;
  await fromHome(reader, KINDS[0].title);
  const at = page.url();
  const short = await page.locator(".short a").getAttribute("href");
  const button = page.getByRole("button", { name: "Copy link" });
  if (reader.scripts) {
    await reader.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: reader.origin });
    await button.click();
    await page.getByRole("status").filter({ hasText: "The link is copied." }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), short);
  } else {
    assert.equal(await button.isVisible(), false, "a button that does nothing");
    assert.equal(await page.locator(".mastodon").isVisible(), false, "a form that does nothing");
  }
  await reader.open(short);
  assert.equal(page.url(), at);
  await reader.sawNothingWrong();
}

/** A reader's own Mastodon server, however its name is written; what is none is said, and nothing opens. */
export async function shareOnMastodon(reader) {
  const { page } = reader;
  await fromHome(reader, KINDS[0].title);
  await page.evaluate(() => { self.open = (address) => { self.opened = address; }; });
  const server = page.getByLabel("Your Mastodon server");
  const go = page.getByRole("button", { name: "Share on Mastodon" });
  const opened = () => page.evaluate(() => self.opened);
  for (const wrong of ["", "nowhere", "a b.example", "javascript:alert(1)"]) {
    await server.fill(wrong);
    await go.click();
    assert.equal(await opened(), undefined, wrong);
    assert.equal(await server.evaluate((field) => field.validity.valid), false, wrong);
  }
  for (const [written, host] of [["social.example", "social.example"], [" https://Social.example/@me ", "social.example"], ["@me@social.example:8443", "social.example:8443"]]) {
    await server.fill(written);
    await go.click();
    const address = new URL(await opened());
    assert.deepEqual([address.protocol, address.host, address.pathname], ["https:", host, "/share"]);
    assert.equal(address.searchParams.get("text"), `“${KINDS[0].title}” by Amina Farooqi, The Harbour Gazette ${page.url()}`);
  }
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0], "the server's name is kept");
  await reader.sawNothingWrong();
}

/** What is looked for comes up while it is typed and is reached by keys alone; without a script the form finds it. */
export async function search(reader) {
  const { page } = reader;
  await reader.open("/search");
  const field = page.getByRole("main").getByRole("searchbox");
  if (reader.scripts) {
    const list = page.locator(".begun");
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await field.pressSequentially("faro");
    await list.getByRole("link", { name: "Amina Farooqi", exact: true }).first().waitFor();
    assert.match(await page.locator(".seek [role=status]").textContent(), /^\s*\d+ suggestions under the field\.\s*$/);
    assert.ok(await list.locator("li").count() <= 8);
    await page.keyboard.press("ArrowDown");
    assert.equal((await focused()).trim(), "Amina Farooqi");
    await page.keyboard.press("Escape");
    assert.equal(await list.isVisible(), false);
    assert.ok(await field.evaluate((it) => it === document.activeElement && it.value === "faro"), "Escape gives the field back as it was");
    await field.pressSequentially("o");
    await list.locator("a").first().waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await reader.press(() => page.keyboard.press("Enter"));
    await page.getByRole("heading", { level: 1, name: "Amina Farooqi" }).waitFor();
    await reader.open("/search");
  }
  await field.fill("water ledger");
  await reader.press(page.getByRole("main").getByRole("button", { name: "Search" }));
  await page.getByRole("main").getByRole("link", { name: KINDS[0].title }).first().waitFor();
  const feed = await page.getByRole("link", { name: "Follow this search as a feed" }).getAttribute("href");
  assert.equal(feed, "/search/feed/atom?q=water+ledger");
  await reader.sawNothingWrong();
}

/** A press of the way, by the main button or the middle one, is told to our own address, and to nobody else. */
export async function press(reader) {
  const { page } = reader;
  await fromHome(reader, KINDS[0].title);
  const told = [];
  page.on("request", (request) => {
    if (request.method() === "POST") told.push(new URL(request.url()).pathname);
  });
  const href = await page.evaluate(() => {
    const way = document.querySelector(".way-words a");
    addEventListener("click", (event) => event.preventDefault());
    way.click();
    for (const button of [1, 2]) way.dispatchEvent(new MouseEvent("auxclick", { button, bubbles: true, cancelable: true }));
    document.querySelector(".byline a").click();
    return way.href;
  });
  const short = new URL(await page.locator(".short a").getAttribute("href")).pathname;
  const counted = short.replace("/o/", "/press/");
  for (let n = 0; n < 50 && told.length < 2; n += 1) await page.waitForTimeout(100);
  assert.deepEqual(told, [counted, counted]);
  assert.ok(href.startsWith(KINDS[0].original), "the way is a straight link");
  await reader.sawNothingWrong();
}

/** What a reader finds where an op-ed was taken down, where one is not yet shown, and where none ever was. */
export async function nothingThere(reader, { withdrawn, embargoed }) {
  await reader.open(withdrawn, 410);
  await reader.page.getByText("Count the Queue, Not Only the Ballots").waitFor();
  await reader.page.getByText("a fault was found in the volunteers’ waiting times").waitFor();
  assert.equal(await reader.page.locator(".excerpt, .summary").count(), 0);
  const hidden = await (await reader.open(embargoed, 404)).text();
  const missing = await (await reader.open("/op-ed/nobody-ever-wrote-this", 404)).text();
  assert.equal(hidden, missing, "an embargoed op-ed must not be told from one that never was");
  await reader.press(reader.page.getByRole("main").getByRole("link", { name: "Selection" }));
  assert.equal(await reader.page.getByRole("link", { name: /Count the Queue|A Vaccine Fridge/ }).count(), 0);
  await reader.sawNothingWrong();
}

/** The leaves of a long list, and its second order. */
export async function leaves(reader) {
  const { page } = reader;
  await reader.open("/");
  const first = await page.locator(".entry-title").allTextContents();
  await reader.press(page.getByRole("link", { name: "Next page" }));
  const second = await page.locator(".entry-title").allTextContents();
  assert.equal(first.length, 20);
  assert.ok(second.length > 0 && second.every((title) => !first.includes(title)));
  assert.match(await page.title(), /page 2/);
  await reader.press(page.getByRole("link", { name: "Previous page" }));
  assert.deepEqual(await page.locator(".entry-title").allTextContents(), first);
  await reader.press(page.getByRole("link", { name: "Recently added" }));
  assert.equal(await page.locator(".entry").count(), 20);
  await reader.open("/?page=999", 404);
  await reader.sawNothingWrong();
}

/** The same way by the keyboard alone: every stop seen, every link and button reached. */
export async function byKeyboard(reader) {
  const { page } = reader;
  await reader.open("/?order=added");
  await tabTo(page, ".skip");
  await page.keyboard.press("Enter");
  await tabTo(page, ".entry-title a");
  const title = await page.evaluate(() => document.activeElement.textContent);
  await reader.press(() => page.keyboard.press("Enter"));
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), title);
  await reader.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: reader.origin });
  for (const stop of [".byline a", ".origin a", ".way-words a", ".share a[href^='mailto:']", ".share li:last-child a", "#mastodon", ".mastodon button", ".short a"]) {
    await tabTo(page, stop);
  }
  await tabTo(page, "button[data-copy]");
  const said = await page.evaluate(() => document.activeElement.dataset.said);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: said }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator(".short a").getAttribute("href"));
  await reader.sawNothingWrong();
}

/** Half-marked words over two paragraphs, quoted: the link that comes with them leads the browser to them, and they are whole. */
export async function quote(reader) {
  await reader.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await fromHome(reader, KINDS[0].title);
  const { page } = reader;
  const marked = await page.evaluate(() => {
    const [first, second] = document.querySelectorAll(".excerpt .prose > p");
    const at = first.firstChild.data.lastIndexOf(" ") + 2;
    getSelection().setBaseAndExtent(first.firstChild, at, second.firstChild, second.firstChild.data.indexOf(" ", 12) - 1);
    return [first.textContent.trim().split(/\s+/).at(-1), getSelection().toString()];
  });
  await page.locator("button[data-quote]").click();
  const [words, link] = (await page.evaluate(() => navigator.clipboard.readText())).split(/\n(?=[^\n]*$)/);
  assert.ok(words.startsWith(`\u201c${marked[0]}`) && words.length > marked[1].length + 2, `${words} for ${marked[1]}`);
  const to = link.split("#:~:text=")[1];
  assert.ok(to.split(",").length === 2, link);
  const spoken = to.split(",").map(decodeURIComponent);
  const text = await page.locator(".prose").first().innerText();
  for (const part of spoken) assert.ok(text.replace(/\s+/g, " ").includes(part), `“${part}” is not in the text`);
  await page.setViewportSize({ width: 360, height: 300 });
  await page.goto("about:blank");
  await page.goto(new URL(`${new URL(link.split(" ").at(-1)).pathname}#:~:text=${to}`, reader.origin).href);
  await page.waitForFunction(() => scrollY > 0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await reader.sawNothingWrong();
}
