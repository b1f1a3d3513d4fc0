// The first minutes of an installation with nothing in it: the link it prints, the form, the desk.
// It refuses to know anything that an institute is not told on the way.

import assert from "node:assert/strict";
import { PASSWORD } from "./desk.mjs";

export async function anEmptyInstallation({ editor, institute, reader }) {
  assert.match(institute.link, /\/desk\/set-up\//);
  await editor.open(institute.link);
  await editor.field("institute").fill("Institute of Harbour Studies");
  await editor.field("zone").fill("Nowhere/Land");
  await editor.field("name").fill("Noor Example");
  await editor.field("email").fill("noor@harbour.example");
  await editor.field("password").fill(PASSWORD);
  await editor.press(editor.button("Set up and sign in"), 422);
  assert.match(await editor.page.locator(".mistakes").textContent(), /Nowhere\/Land/);
  assert.equal(await editor.field("institute").inputValue(), "Institute of Harbour Studies");
  await editor.field("zone").fill("Asia/Karachi");
  await editor.field("languages").fill("en, ar, ur");
  await editor.field("password").fill(PASSWORD);
  await editor.press(editor.button("Set up and sign in"));
  await editor.standsInQueue();
  await reader.open("/");
  await reader.page.getByText("Institute of Harbour Studies").first().waitFor();
  await reader.page.getByText("Nothing is on display here at the moment.").waitFor();
  await reader.open(institute.link, 400);
  for (const who of [editor, reader]) await who.sawNothingWrong();
}
