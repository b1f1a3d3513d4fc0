// An editor at the desk: each act as they do it, by the words on the page, with scripts or without.
// It refuses short cuts: everything goes through the forms an editor is shown.

import assert from "node:assert/strict";
import { Visitor } from "./visitor.mjs";

export const PASSWORD = "three unrelated harbour words";

export class Editor extends Visitor {
  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  field(name) {
    return this.page.locator(`[name="${name}"]`);
  }

  heading(name) {
    return this.page.getByRole("heading", { name, level: 1 });
  }

  /** Uses a one-time link and sets a password; the e-mail it is for. */
  async useLink(link) {
    await this.open(link);
    const told = await this.page.locator("main").textContent();
    await this.page.getByLabel(/password/i).fill(PASSWORD);
    await this.press(this.button("Sign in"));
    await this.standsInQueue();
    return /signs in (\S+@\S+?)\.\s/.exec(told)[1];
  }

  async signIn(email) {
    await this.open("/desk/sign-in");
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Password").fill(PASSWORD);
    await this.press(this.button("Sign in"));
    await this.standsInQueue();
  }

  /** Makes a language the site's own, by the desk's form. */
  async speak(language) {
    await this.open("/desk/site");
    const languages = (await this.field("languages").inputValue()).split(/[\s,]+/).filter((other) => other && other !== language);
    await this.field("languages").fill([language, ...languages].join(", "));
    await this.press(this.button("Save"));
    await this.noticed("Saved.");
  }

  /** Has the desk itself in a language from now on. */
  async hasTheDeskIn(language) {
    await this.open("/desk/manner");
    await this.field("language").selectOption(language);
    await this.press(this.page.locator('form[action="/desk/manner"] button'));
    assert.equal(await this.page.locator("html").getAttribute("lang"), language);
  }

  async standsInQueue() {
    await this.heading("Queue").waitFor();
  }

  async signOut() {
    await this.press(this.button("Sign out"));
    await this.heading("Sign in").waitFor();
    await this.open("/desk");
    assert.equal(new URL(this.page.url()).pathname, "/desk/sign-in");
  }

  /** Adds another account; the one-time link for it. */
  async addAccount(name, email, role) {
    await this.open("/desk/accounts");
    const form = this.page.locator("form.sheet");
    await form.locator("[name=name]").fill(name);
    await form.locator("[name=email]").fill(email);
    await form.locator("[name=role]").selectOption(role);
    await this.press(form.getByRole("button"));
    if (await this.page.locator("code.address-text").count() === 0) {
      await this.press(this.page.getByRole("row", { name }).getByRole("button", { name: /link/i }));
    }
    return this.page.locator("code.address-text").textContent();
  }

  /** Brings in a link or a saved page; the path of its review. */
  async bringIn({ address, file }) {
    await this.open("/desk");
    await this.press(this.page.getByRole("navigation").getByRole("link", { name: "Bring in" }));
    if (address) await this.field("address").fill(address);
    if (file) await this.field("file").setInputFiles(file);
    await this.press(this.button("Bring in"));
    const { pathname } = new URL(this.page.url());
    assert.match(pathname, /^\/desk\/op-ed\/[^/]+$/);
    return pathname;
  }

  /** Brings in what is here already: it is recognised, and nothing new is made. */
  async bringInAgain(address, title) {
    await this.open("/desk/bring-in");
    await this.field("address").fill(address);
    await this.press(this.button("Bring in"));
    await this.page.locator("section").getByRole("link", { name: title }).waitFor();
  }

  /** The path of the review of an op-ed, from the queue. */
  async review(title, stage = "all") {
    await this.open(`/desk?stage=${stage}`);
    await this.press(this.page.getByRole("table").getByRole("link", { name: title }));
    return new URL(this.page.url()).pathname;
  }

  /** Sends the review's form by one of its buttons. */
  async send(button, status = 200) {
    await this.press(this.button(button), status);
  }

  /** Says who an author is: the person suggested for the name, or a new one. */
  async says(row, who) {
    const select = this.field(`byline.${row}.who`);
    const suggested = select.locator("optgroup[label='With this name'] option").first();
    await select.selectOption(who ?? await suggested.getAttribute("value"));
  }

  /** What the page tells after an act. */
  async noticed(words) {
    await this.page.getByRole("status").filter({ hasText: words }).first().waitFor();
  }
}
