/**
 * The names under which the machine finds the book again. Chromium files a page's storage by partition and origin,
 * inside `userData`: change one of these and the book looks empty. test/electron/identity.test.ts holds them still.
 */
export const scheme = 'app';
export const host = 'clientele';
export const origin = `${scheme}://${host}`;

/** `persist:` keeps it on the disk; without it the book would be gone at quit. */
export const partition = 'persist:clientele';

/** The folder's name beside those of other applications. Without accent: not every file system keeps them alike. */
export const userDataName = 'Clientele';

/** The vault's folder inside `userData`: beside Chromium's profile, so that what empties the one spares the other. */
export const safeName = 'safe';

/** The folder of second copies, inside the one that the person chose. */
export const secondCopiesName = 'Clientele';

/** Windows files notifications under it; the same as `appId` in electron-builder.yml. */
export const applicationId = 'app.clientele.Clientele';

/** Whether an address belongs to our page. The whole address is parsed: `app://clientele.evil` only looks alike. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}
