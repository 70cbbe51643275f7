// npm run web: the same book in an installed browser.

import { openInBrowser } from './browser-window.mjs';
import { buildWhatIsStale } from './building.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { carryOut } from './refusal.mjs';

await carryOut(async () => {
  await installWhatIsMissing();
  await buildWhatIsStale();
  await openInBrowser();
});
