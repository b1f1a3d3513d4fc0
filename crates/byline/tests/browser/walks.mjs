// The tally of the suite: each walk passes or fails by itself, and the last line says how many did.
// It refuses to let a walk pass that never came to its end.

/** Minutes a walk may take: the longest, over all pages of the desk, takes six on a busy machine. */
const PATIENCE = 20;

const told = { passed: 0, failed: 0 };

/** Takes one walk; what it throws is told in full, and the next walk goes on. */
export async function walk(name, steps) {
  const began = performance.now();
  const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  try {
    await within(PATIENCE, steps());
    told.passed += 1;
    console.log(`ok    ${name} (${took()})`);
    return true;
  } catch (error) {
    told.failed += 1;
    console.log(`FAIL  ${name} (${took()})\n${indented(error?.stack ?? String(error))}`);
    return false;
  }
}

/** What waits for something that never comes has failed. */
async function within(minutes, steps) {
  let clock;
  const late = new Promise((_, fail) => {
    clock = setTimeout(() => fail(new Error(`it had not ended after ${minutes} minutes`)), minutes * 60_000);
  });
  await Promise.race([steps, late]).finally(() => clearTimeout(clock));
}

/** Prints the last line, and says whether everything passed. */
export function close() {
  console.log(`${told.passed} passed, ${told.failed} failed`);
  return told.failed === 0 && told.passed > 0;
}

const indented = (text) => text.split("\n").map((line) => `      ${line}`).join("\n");
