// npm start: installs what is missing, builds what is stale, opens the app.

import { spawn } from 'node:child_process';
import process from 'node:process';
import { openInBrowser } from './browser-window.mjs';
import { buildWhatIsStale } from './building.mjs';
import { obtainElectron } from './electron-binary.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { top } from './place.mjs';
import { carryOut } from './refusal.mjs';
import { outcomeOf } from './tools.mjs';

/** An Electron that ends sooner, and badly, never showed its window: no screen, or a system that refuses its sandbox. */
const soon = 5000;

await carryOut(async () => {
  await installWhatIsMissing();
  await buildWhatIsStale();
  const electron = await obtainElectron();
  if ('path' in electron) {
    const began = Date.now();
    const { code } = await outcomeOf(spawn(electron.path, [top, ...process.argv.slice(2)], { stdio: 'inherit' }));
    if (code === 0 || Date.now() - began > soon) return code;
  }
  const reason = 'reason' in electron ? electron.reason : 'it ended at once, for the reason above';
  console.log(
    `Electron is not available here (${reason}), so Clientèle opens in your browser: for the desktop application, name a server that you can reach in ELECTRON_MIRROR, or the folder of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH, and start again.`,
  );
  await openInBrowser();
});
