// Runs a program of the repository (the bench, the pictures, the sample book) on an installed and built tree, on the
// tools' Node.

import process from 'node:process';
import { buildWhatIsStale } from './building.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { carryOut, Refusal } from './refusal.mjs';
import { runOnToolNode } from './tools.mjs';

await carryOut(async () => {
  const [program, ...words] = process.argv.slice(2);
  if (!program) throw new Refusal('Which program? node .scripts/run.mjs <file> …');
  await installWhatIsMissing();
  await buildWhatIsStale();
  return (await runOnToolNode(program, words)).code;
});
