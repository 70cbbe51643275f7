// Runs a program of the repository (the bench, the faults, the pictures) on an installed and built tree, on the
// tools' Node. It may be JavaScript, or TypeScript that imports as the renderer does.

import process from 'node:process';
import { buildWhatIsStale } from './building.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { at } from './place.mjs';
import { carryOut, Refusal } from './refusal.mjs';
import { runOnToolNode } from './tools.mjs';

await carryOut(async () => {
  const [program, ...words] = process.argv.slice(2);
  if (!program) throw new Refusal('Which program? node .scripts/run.mjs <file> …');
  await installWhatIsMissing();
  await buildWhatIsStale();
  const { code } = program.endsWith('.ts')
    ? await runOnToolNode(at('.scripts', 'load.mjs'), [program, ...words])
    : await runOnToolNode(program, words);
  return code;
});
