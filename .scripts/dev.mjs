// npm run dev: the renderer at an address of its own (so with a book of its own), each change shown as it is saved.

import process from 'node:process';
import { installWhatIsMissing } from './installing.mjs';
import { carryOut } from './refusal.mjs';
import { runTool } from './tools.mjs';

await carryOut(async () => {
  await installWhatIsMissing();
  return (await runTool('vite', ['--config', 'renderer/vite.config.ts', ...process.argv.slice(2)])).code;
});
