// npm run build: both halves, whether stale or not.

import { buildWhatIsStale } from './building.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { carryOut } from './refusal.mjs';

await carryOut(async () => {
  await installWhatIsMissing();
  await buildWhatIsStale({ always: true });
});
