/** Longer ones are refused by the desktop (Windows does), so neither host opens them. */
const longestAddress = 2000;

/**
 * The address to open outside, as the URL parser writes it; null for what is not opened. The same rule as the
 * desktop's main process keeps for itself (electron/handlers/outside.ts), which trusts no page.
 */
export function parseOutsideAddress(text: string): string | null {
  if (text.length > longestAddress || !URL.canParse(text)) return null;
  const url = new URL(text);
  switch (url.protocol) {
    case 'https:':
      return url.username === '' && url.password === '' ? url.href : null;
    case 'mailto:':
      return [...url.searchParams.keys()].some((key) => /^attach/i.test(key)) ? null : url.href;
    case 'tel:': {
      const bare = url.href.replace(/%20|\s/g, '');
      return /^tel:\+?[\d().;=-]*\d[\d().;=-]*$/.test(bare) ? bare : null;
    }
    default:
      return null;
  }
}
