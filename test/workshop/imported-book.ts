import type { ChangeRow } from '../../renderer/data/database';
import type { WholeTable } from '../../renderer/data/whole-book';
import { type ActionKey, type Change, creation, label } from '../../renderer/domain/book/action';
import type { Moment } from '../../renderer/domain/calendar/day';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import type { Portrait } from '../../renderer/domain/client/portrait';
import type { ClientId } from '../../renderer/domain/id';
import type { makeSampleBook } from '../../renderer/domain/sample/sample-book';
import { base64Of } from '../../renderer/exchange/picture/base64';

const dayLong = 86_400_000;

/**
 * The sample as a book into which much was imported: one import that nothing is left of, one of which a part stays, some that can be
 * undone whole, or but for what was changed since; and a client with a photo.
 */
export async function importedBook(
  { clients, sales, payments }: ReturnType<typeof makeSampleBook>,
  now: Moment,
): Promise<{ readonly tables: ReadonlyArray<readonly [WholeTable, readonly object[]]>; readonly lastSeq: number }> {
  const at = (daysAgo: number) => (now - daysAgo * dayLong) as Moment;
  const [phone, spreadsheet] = [
    ['Solène Marchand', 'Léa Besnard'],
    ['Atelier Roussel', 'Cave des Mauges'],
  ].map((names) =>
    names.map((name): Client => {
      const stamps = { createdAt: at(30), updatedAt: at(30), trashedAt: null };
      return { ...emptyClientDraft, ...stamps, id: crypto.randomUUID() as ClientId, name };
    }),
  );
  if (!phone || !spreadsheet) throw new Error('two files');
  // As they were imported: two of them were changed since, and to the others something was sold.
  const known = clients
    .slice(0, 5)
    .map((client, place): Client => (place < 2 ? { ...client, notes: 'À rappeler' } : client));
  const sold = sales.filter(({ buyerId }) => known.slice(2).some(({ id }) => id === buyerId));
  const made = (each: readonly Client[]) => each.map((client) => creation('clients', client));
  const paid = payments.filter(({ saleId }) => sold.some(({ id }) => id === saleId));
  const changes: ChangeRow[] = [];
  const add = (daysAgo: number, key: ActionKey, subject: string, count: number, done: readonly Change[], of = 0) => {
    const row = { seq: changes.length + 1, part: 0, at: at(daysAgo), kind: 'do', undoable: true, parts: 0 } as const;
    changes.push({ ...row, of: of || null, label: label(key, subject, count), changes: done });
  };
  add(210, 'contacts-imported', 'contacts.vcf', 7, made([...known, ...phone]));
  add(180, 'sales-imported', 'Factures 2026 - export Dolibarr (copie du 3 octobre 2026, corrigée).csv', sold.length, [
    ...sold.map((sale) => creation('sales', sale)),
    ...paid.map((payment) => creation('payments', payment)),
  ]);
  add(120, 'contacts-imported', 'liste salon Angers.xlsx', 2, made(spreadsheet));
  add(
    119,
    'import-taken-back',
    'liste salon Angers.xlsx',
    2,
    spreadsheet.map(({ id }) => ({ table: 'clients', id, before: null, after: null })),
    3,
  );
  add(40, 'contacts-imported', 'Google Contacts.csv', 3, made([...phone, ...known.slice(0, 1)]));
  add(39, 'import-taken-back', 'Google Contacts.csv', 2, made(phone.slice(1)), 5);
  add(3, 'history-imported', 'appels.csv, visites.csv', 14, []);
  const image = await drawnFace();
  const portraits = clients
    .filter(({ name }) => name === 'Agathe Morvan')
    .map(({ id }): Portrait => ({ id, image, createdAt: at(20), updatedAt: at(20) }));
  return {
    tables: [
      ['clients', [...clients, ...phone]],
      ['sales', sales],
      ['payments', payments],
      ['portraits', portraits],
      ['changes', changes],
    ],
    lastSeq: changes.length,
  };
}

/** Somebody in front of a wall, as far as it can be told at the size of a thumb. */
async function drawnFace(): Promise<string> {
  const canvas = new OffscreenCanvas(200, 200);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const part = (colour: string, draw: () => void) => {
    context.fillStyle = colour;
    context.beginPath();
    draw();
    context.fill();
  };
  part('#b9c6cf', () => context.rect(0, 0, 200, 200));
  part('#3d5a80', () => context.ellipse(100, 215, 78, 70, 0, 0, 7));
  part('#e3b896', () => context.ellipse(100, 92, 40, 50, 0, 0, 7));
  part('#4a3527', () => context.ellipse(100, 62, 44, 32, 0, Math.PI, 7));
  const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return base64Of(new Uint8Array(await drawn.arrayBuffer()));
}
