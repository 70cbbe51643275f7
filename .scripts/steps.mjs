/**
 * Runs steps one after the other and says of each its name, whether it passed, and how long it took; what a quiet step
 * wrote is shown when it failed. A failing step does not keep the next ones from running.
 *
 * @param {readonly import('./checks.mjs').Step[]} steps
 * @returns {Promise<string[]>} The names of those that failed.
 */
export async function takeSteps(steps) {
  const failed = [];
  for (const { name, run } of steps) {
    const began = performance.now();
    const { code, output } = await run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (code !== 0) {
      failed.push(name);
      if (output.trim() !== '') console.log(output.trimEnd());
    }
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  }
  return failed;
}
