// npm run check: everything that can be judged without running the app.

import { checks } from './checks.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { carryOut } from './refusal.mjs';
import { takeSteps } from './steps.mjs';

await carryOut(async () => {
  await installWhatIsMissing();
  const failed = await takeSteps(checks);
  console.log(failed.length === 0 ? 'All checks pass.' : `Not passed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
