import type { Page } from '@playwright/test';
import type { Translate } from '../../../renderer/i18n/translate';

/** Fields of the form of a client that take a text of any kind, by the schema's name, with the most that they hold. */
const fields = [
  ['name', 200],
  ['phones', 320],
  ['emails', 320],
  ['givenName', 120],
  ['familyName', 120],
  ['company', 200],
  ['jobTitle', 200],
  ['source', 200],
  ['howToDeal', 20_000],
  ['notes', 20_000],
] as const;

/** Types each of the texts into a field of the real form, as many at once as it has; answers what is not stored so. */
export async function typeIntoForms(page: Page, t: Translate, texts: readonly string[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  // A form takes what can be seen; what cannot is left out there, as it is in a file.
  const left = texts.filter((text) => text.length <= 20_000 && /[^\p{C}\p{Z}\p{M}\s]/u.test(text));
  while (left.length > 0) {
    await page.goto('/#/clients');
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: t('clients.form.add') });
    await dialog.waitFor();
    await openAllParts(dialog.locator('button[aria-expanded="false"]'));
    const typed = new Map<string, string>();
    for (const [field, most] of fields) {
      const at = left.findIndex((text) => text.length <= most);
      if (at < 0) continue;
      const [text = ''] = left.splice(at, 1);
      const box = dialog.locator(`[data-field="${field}"]`);
      const input = (await box.evaluate((element) => element.matches('input, textarea')))
        ? box
        : box.locator('input, textarea').first();
      await input.fill(text);
      typed.set(field, text);
    }
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    wrong.push(...(await compareWithStored(page, Object.fromEntries(typed))));
  }
  return wrong;
}

async function openAllParts(closed: ReturnType<Page['locator']>): Promise<void> {
  for (let most = 10; most > 0 && (await closed.count()) > 0; most -= 1) await closed.first().click();
}

/** The client added last, read by another window, beside what was typed; but for what nobody sees. */
async function compareWithStored(page: Page, typed: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const id = /\/clients\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const reader = await page.context().newPage();
  await reader.goto('/workshop.html');
  const stored = await reader.evaluate(async (clientId) => {
    const book = await window.workshop.openBook();
    const client = (await book.database.clients.toArray()).find((each) => each.id === clientId);
    return client ? { ...client, phones: client.phones[0]?.value, emails: client.emails[0]?.value } : null;
  }, id);
  await reader.close();
  return Object.entries(typed).flatMap(([field, text]) => {
    const kept = String(stored === null ? '' : Reflect.get(stored, field));
    return essence(kept) === essence(text)
      ? []
      : [`typed as ${field}: ${JSON.stringify(text)}, stored ${JSON.stringify(kept)}`];
  });
}

function essence(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{C}\p{Z}\s]/gu, '')
    .normalize('NFC');
}

/** Types each text into the search of the list and into the palette, whatever is found. */
export async function searchFor(page: Page, t: Translate, texts: readonly string[]): Promise<void> {
  await page.goto('/#/clients');
  const search = page.getByRole('textbox', { name: t('clients.filters.search') });
  for (const text of texts) {
    await search.fill(text);
    await page.waitForTimeout(15);
  }
  await search.fill('');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('textbox', { name: t('app.palette.open') });
  for (const text of texts) {
    await palette.fill(text);
    await page.waitForTimeout(15);
  }
  await page.keyboard.press('Escape');
}
