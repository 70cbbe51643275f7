// npm run package: installers for this system, into dist/packages. What follows `--` goes to electron-builder.

import process from 'node:process';
import { buildWhatIsStale } from './building.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { carryOut } from './refusal.mjs';
import { runTool } from './tools.mjs';

await carryOut(async () => {
  await installWhatIsMissing();
  await buildWhatIsStale({ always: true });
  return (await runTool('electron-builder', ['--publish', 'never', ...process.argv.slice(2)])).code;
});
