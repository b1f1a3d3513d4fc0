// Signing in by a passkey, in a real browser with its own virtual authenticator: made, named, used, taken away.
// It refuses to touch the password's form: that works as before, with scripts and without.

import assert from "node:assert/strict";
import { Editor } from "./desk.mjs";

/** An authenticator within the machine, whose holder has shown their face. */
async function authenticator(editor) {
  const cdp = await editor.context.newCDPSession(editor.page);
  await cdp.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal",
    hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  return { held: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials };
}

/** The whole life of a passkey. A browser makes one for a name alone, so the desk is opened by one. */
export async function aPasskeysLife(browser, institute, email) {
  const editor = await Editor.enter(browser, institute.origin.replace("127.0.0.1", "localhost"));
  const device = await authenticator(editor);
  await editor.signIn(email);
  await editor.open("/desk/security");
  await editor.page.getByLabel("What the new one is called").fill("Virtual telephone");
  await editor.press(editor.button("Add a passkey"));
  await editor.noticed("The passkey is added");
  const [held] = await device.held();
  assert.ok(held.isResidentCredential, "an authenticator finds it without being told whose it is");
  await editor.page.getByRole("rowheader", { name: "Virtual telephone" }).waitFor();
  await editor.signOut();
  await editor.open("/desk/sign-in?next=%2Fdesk%2Fpeople");
  await editor.press(editor.button("Sign in with a passkey"));
  await editor.heading("People").waitFor();
  await editor.open("/desk/security");
  const row = editor.page.getByRole("row", { name: "Virtual telephone" });
  await row.locator("summary").click();
  await row.getByLabel("Name").fill("Key in the safe");
  await editor.press(row.getByRole("button", { name: "Rename" }));
  await editor.noticed("has its new name");
  const renamed = editor.page.getByRole("row", { name: "Key in the safe" });
  await renamed.locator("summary").click();
  await editor.press(renamed.getByRole("button", { name: /Take it away/ }));
  await editor.noticed("taken away");
  assert.equal(await editor.page.getByRole("rowheader", { name: "Key in the safe" }).count(), 0);
  await editor.sawNothingWrong();
  await editor.leave();
}

/** Without scripts there is no button for passkeys, and the password does as before. */
export async function withoutScripts(browser, institute, email) {
  const editor = await Editor.enter(browser, institute.origin, { scripts: false });
  await editor.open("/desk/sign-in");
  assert.ok(!await editor.button("Sign in with a passkey").isVisible());
  await editor.signIn(email);
  await editor.open("/desk/security");
  await editor.page.getByText("needs scripts switched on").waitFor();
  await editor.leave();
}
