// Walking a page by the keyboard alone: where the focus goes, and whether it can be seen there.
// It refuses a tab stop that shows no mark.

import assert from "node:assert/strict";

const MOST_STOPS = 400;

/** Presses Tab until the focus is on what the selector names; every stop on the way must be seen. Returns the stops. */
export async function tabTo(page, selector) {
  const stops = [];
  for (let n = 0; n < MOST_STOPS; n += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused, selector);
    if (stop === null) continue;
    stops.push(stop.name);
    assert.ok(stop.marked, `the focus cannot be seen on ${stop.name} at ${page.url()}`);
    if (stop.arrived) return stops;
  }
  assert.fail(`Tab never reached ${selector} at ${page.url()}; it went to ${[...new Set(stops)].join(", ")}`);
}

/** In the page: what has the focus, whether it is marked, whether it is what was looked for. */
function focused(selector) {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
  const inView = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
  const words = (here.getAttribute("aria-label") ?? here.textContent ?? "").trim().slice(0, 40);
  return {
    name: `${here.tagName.toLowerCase()}${here.name ? `[${here.name}]` : ""} “${words}”`,
    marked: outlined && inView,
    arrived: here.matches(selector),
  };
}
