// Chromium, and whoever looks at pages with it: everything that goes wrong while they look is written down.
// It refuses requests to anybody else, and lets nothing that a browser complains of pass unseen.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE = 20_000;
/** Chromium in a fresh profile of its own. */
export function launch() {
  const executablePath = process.env.BYLINE_TEST_CHROMIUM;
  assert.ok(executablePath, "BYLINE_TEST_CHROMIUM names no browser");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Somebody at one browser window of their own, at one site. */
export class Visitor {
  static async enter(browser, origin, { scripts = true, width = 1280, scheme = "light" } = {}) {
    const context = await browser.newContext({
      javaScriptEnabled: scripts,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    context.setDefaultTimeout(PATIENCE);
    const visitor = new this(context, origin, scripts);
    visitor.page = await context.newPage();
    // Pages may be kept for a minute; the suite looks again sooner.
    const cdp = await context.newCDPSession(visitor.page);
    await cdp.send("Network.enable");
    await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
    return visitor;
  }

  #faults = [];
  #looking = [];

  constructor(context, origin, scripts) {
    Object.assign(this, { context, origin, scripts });
    context.on("request", (request) => this.#asks(request));
    context.on("response", (response) => this.#looking.push(this.#answered(response)));
    context.on("requestfailed", (request) => this.#failed(request));
    context.on("console", (message) => this.#complains(message));
    context.on("weberror", (error) => this.#fault(`error in a script: ${error.error()}`));
    context.on("dialog", (dialog) => {
      this.#fault(`a dialog opened: ${dialog.message()}`);
      dialog.dismiss();
    });
  }

  #fault(what) {
    this.#faults.push(`${this.page?.url()}: ${what}`);
  }

  #asks(request) {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== this.origin) this.#fault(`asked somebody else: ${url}`);
  }

  async #answered(response) {
    const url = new URL(response.url());
    if (!url.protocol.startsWith("http")) return;
    const status = response.status();
    const isPage = response.request().resourceType() === "document";
    if (status >= 500 || (status >= 400 && !isPage)) this.#fault(`${status} for ${url.pathname}`);
    const headers = await response.allHeaders().catch(() => null);
    if (headers === null) return;
    const policy = headers["content-security-policy"] ?? "";
    if (!policy.includes("default-src 'none'") || policy.includes("unsafe")) this.#fault(`no strict policy on ${url.pathname}`);
    if (!url.pathname.startsWith("/desk") && "set-cookie" in headers) this.#fault(`a cookie from ${url.pathname}`);
  }

  #failed(request) {
    // A page left for another one gives up what it was still fetching.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") this.#fault(`${request.url()}: ${request.failure()?.errorText}`);
  }

  #complains(message) {
    // The status of pages is asked for by each walk itself, that of everything else by `#answered`.
    const isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of");
    if (["error", "warning"].includes(message.type()) && !isStatus) this.#fault(`console: ${message.text()}`);
  }

  /** Opens an address of the site; it must answer with this status. */
  async open(path, status = 200) {
    const response = await this.page.goto(new URL(path, this.origin).href);
    assert.equal(response.status(), status, `${path} answered ${response.status()}`);
    return response;
  }

  /** Presses what sends a form or follows a link, and waits for the page that answers. */
  async press(what, status = 200) {
    const answered = this.page.waitForNavigation();
    const [response] = await Promise.all([answered, typeof what === "function" ? what() : what.click()]);
    if (response.status() !== status) assert.fail(`${response.url()} answered ${response.status()}: ${await this.#mistakes()}`);
    return response;
  }

  /** What the page says is wrong, for a failure that tells something. */
  async #mistakes() {
    const told = await this.page.locator(".mistakes, .told, .gaps").allTextContents();
    return told.map((text) => text.replace(/\s+/g, " ").trim()).join(" / ");
  }

  /** Everything that went wrong so far. */
  async faults() {
    await Promise.all(this.#looking.splice(0));
    return this.#faults.splice(0);
  }

  /** Nothing went wrong since this was last asked. */
  async sawNothingWrong() {
    assert.deepEqual(await this.faults(), []);
  }

  /** No public page ever left a cookie with this reader. */
  async holdsNoCookie() {
    assert.deepEqual(await this.context.cookies(), []);
  }

  async leave() {
    await Promise.all(this.#looking.splice(0));
    await this.context.close();
  }
}
