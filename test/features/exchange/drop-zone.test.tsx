import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { wrapBackup } from '../../../renderer/exchange/seal/wrapped';
import { DropZone } from '../../../renderer/features/exchange/drop/drop-zone';
import { workerJobs } from '../../../renderer/workers/jobs';
import outlook from '../../fixtures/contacts/outlook-francais.csv?url';
import activities from '../../fixtures/history/pipedrive-activities.csv?url';
import artisan from '../../fixtures/sales/ventes-artisan.csv?url';
import { inTime } from '../../support/in-time';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

/** What a person's hand does, as the browser tells it; answers whether the browser was kept from opening the file. */
function drag(type: 'dragover' | 'drop' | 'dragleave', files: readonly File[], over: Element = document.body): boolean {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  over.dispatchEvent(event);
  return event.defaultPrevented;
}

async function show(isPaused = false) {
  screen = await showScreen(<DropZone isPaused={isPaused} />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return screen;
}

async function ranAfter(...files: readonly File[]) {
  drag('drop', files);
  await inTime(() => expect(screen.ran).toHaveLength(1));
  return screen.ran[0]?.[0];
}

async function fetched(url: string, name: string): Promise<File> {
  return new File([await (await fetch(url)).blob()], name);
}

test('contacts go to their import whatever their names, with what is in them', async () => {
  await show();
  expect(await ranAfter(new File(['BEGIN:VCARD\nFN:Anne\nEND:VCARD'], 'photo.jpg'))).toBe('contacts.import');
  expect(screen.ran[0]?.[1]).toMatchObject({ files: [{ name: 'photo.jpg', size: 29 }] });
});

test('a table of a known program is contacts, one with days and amounts is sales', async () => {
  await show();
  expect(await ranAfter(await fetched(outlook, 'a.csv'))).toBe('contacts.import');
  await screen.leave();
  await show();
  expect(await ranAfter(await fetched(artisan, 'a.csv'))).toBe('sales.import');
});

test('a whole book of Atomic CRM is contacts first, however large it is', async () => {
  await show();
  const contacts = Array.from({ length: 3_000 }, (_, id) => ({ id, first_name: 'Anne', last_name: `Faure ${id}` }));
  const book = { sales: [], companies: [], contacts };
  expect(await ranAfter(new File([JSON.stringify(book)], 'export.json'))).toBe('contacts.import');
});

test('what passed and what is due goes to the history; a remark beside a phone does not make a person history', async () => {
  await show();
  expect(await ranAfter(await fetched(activities, 'a.csv'))).toBe('history.import');
  await screen.leave();
  await show();
  expect(await ranAfter(new File(['Date;Client;Note\n2/3/2026;Roy;Passé\n'], 'a.csv'))).toBe('history.import');
  await screen.leave();
  await show();
  const people = 'Date;Client;Note;Portable\n2/3/2026;Roy;Passé;0639980001\n';
  expect(await ranAfter(new File([people], 'a.csv'))).toBe('contacts.import');
});

test('a workbook is looked into, whatever its name', async () => {
  await show();
  const workbook = async (rows: readonly (readonly string[])[]) =>
    new File(
      [new Uint8Array(await writeXlsx({ sheets: [{ name: 'x', rows: rows.map((row) => [...row]) }] }))],
      'a.csv',
    );
  expect(
    await ranAfter(
      await workbook([
        ['Nom complet', 'Portable'],
        ['Roy', '0639980001'],
      ]),
    ),
  ).toBe('contacts.import');
  await screen.leave();
  await show();
  expect(
    await ranAfter(
      await workbook([
        ['Date', 'Client', 'Montant'],
        ['2/3/2026', 'Roy', '60,00'],
      ]),
    ),
  ).toBe('sales.import');
});

test('a table of words that nobody knows is for the import of contacts, whose screen asks', async () => {
  await show();
  expect(await ranAfter(new File(['Qui;Quoi\nAnne;bleu\n'], 'a.csv'))).toBe('contacts.import');
});

test('a backup goes to the restore, also when the copy was cut off', async () => {
  await show();
  const now = screen.clock.now();
  const request = { databaseName: screen.book.database.name, appVersion: '0.1.0', now };
  const written = await workerJobs.writeBackup(request);
  if (!written.ok || !written.value.ok) throw new Error('no backup');
  const { file } = written.value.value;
  expect(await ranAfter(new File([file], 'x'))).toBe('book.restore');
  await screen.leave();
  await show();
  expect(await ranAfter(new File([file.slice(0, file.size - 300)], 'x'))).toBe('book.restore');
});

test('an encrypted backup goes to the restore, wrapped with its key or alone', async () => {
  await show();
  expect(await ranAfter(new File(['age-encryption.org/v1\n-> X25519 abc\n--- abc\n', new Uint8Array(99)], 'x'))).toBe(
    'book.restore',
  );
  await screen.leave();
  await show();
  const wrapped = await wrapBackup({ sealed: new Blob([new Uint8Array(2_000)]), sealedIdentity: 'clé' });
  expect(await ranAfter(new File([wrapped], 'x'))).toBe('book.restore');
});

test('anything else is named, with what to do; nothing is run', async () => {
  await show();
  drag('drop', [new File(['%PDF-1.7'], 'devis.pdf')]);
  await expect.element(page.getByRole('heading', { name: 'Ce fichier n’est pas reconnu' })).toBeVisible();
  await expect.element(page.getByText('devis.pdf')).toBeVisible();
  await expect.element(page.getByText(/C’est un PDF/)).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
  drag('drop', [
    new File(['BEGIN:VCARD\nFN:Anne\nEND:VCARD'], 'a.vcf'),
    new File(['Date;Client;Montant\n1/3/2026;A;5,00\n'], 'b.csv'),
  ]);
  await expect.element(page.getByText(/ne sont pas de la même sorte/)).toBeVisible();
  expect(screen.ran).toEqual([]);
});

test('while files hang above the window it says what it takes; it stops when they leave', async () => {
  await show();
  expect(drag('dragover', [new File(['x'], 'a.vcf')])).toBe(true);
  await expect.element(page.getByText('Déposez ici contacts, historique, ventes ou sauvegarde')).toBeVisible();
  drag('dragleave', []);
  await expect.poll(() => document.body.textContent?.includes('Déposez ici')).toBe(false);
});

test('it steps back while files hang above a part that takes them itself, and takes none of them', async () => {
  await show();
  const part = document.createElement('div');
  document.body.append(part);
  for (const type of ['dragover', 'drop'] as const) part.addEventListener(type, (event) => event.preventDefault());
  const card = () => new File(['BEGIN:VCARD\nFN:Anne\nEND:VCARD'], 'a.vcf');
  const said = () => document.body.textContent?.includes('Déposez ici');
  drag('dragover', [card()]);
  await expect.poll(said).toBe(true);
  drag('dragover', [card()], part);
  await expect.poll(said).toBe(false);
  drag('drop', [card()], part);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.ran).toEqual([]);
  part.remove();
});

test('behind a dialog nothing is taken, and the browser still does not open the file in place of the app', async () => {
  await show(true);
  expect(drag('dragover', [new File(['x'], 'a.vcf')])).toBe(true);
  expect(drag('drop', [new File(['BEGIN:VCARD\nFN:Anne\nEND:VCARD'], 'a.vcf')])).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.ran).toEqual([]);
});
