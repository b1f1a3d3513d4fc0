// The tally of the suite: each walk passes or fails by itself, and the last line says how many did.
// It refuses to let a walk pass that never came to its end.

const told = { passed: 0, failed: 0 };

/** Takes one walk; what it throws is told in full, and the next walk goes on. */
export async function walk(name, steps) {
  const began = performance.now();
  const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  try {
    await steps();
    told.passed += 1;
    console.log(`ok    ${name} (${took()})`);
    return true;
  } catch (error) {
    told.failed += 1;
    console.log(`FAIL  ${name} (${took()})\n${indented(error?.stack ?? String(error))}`);
    return false;
  }
}

/** Prints the last line, and says whether everything passed. */
export function close() {
  console.log(`${told.passed} passed, ${told.failed} failed`);
  return told.failed === 0 && told.passed > 0;
}

const indented = (text) => text.split("\n").map((line) => `      ${line}`).join("\n");
