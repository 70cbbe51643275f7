import { type BrowserVault, browserSecondFolder, browserVault } from '../../renderer/host/browser-vault';
import type { Services } from '../../renderer/services';
import { safetyJobs } from '../../renderer/workers/safety-jobs';

/** The real vault of this browser, its worker started with the first question. */
export function safetyServices(): Pick<Services, 'secondFolder' | 'safetyJobs'> & { readonly vault: BrowserVault } {
  const secondFolder = browserSecondFolder(window);
  const vault = browserVault(
    () => new Worker(new URL('../../renderer/workers/vault-worker.ts', import.meta.url), { type: 'module' }),
    secondFolder.findChosen,
  );
  return { vault, secondFolder, safetyJobs: safetyJobs(vault) };
}
