import { readPortraitsOf } from '../data/leaving';
import type { Client } from '../domain/client/client';
import { refuse, succeed } from '../domain/outcome';
import { cardsInZip } from '../exchange/vcard/cards-in-zip';
import { writeVcards } from '../exchange/vcard/write-vcard';
import type { CardFormat, ExportAnswer } from './export-requests';
import type { Exporting } from './exporting';

/** Cards written between two pauses. */
const cardsAtOnce = 250;

/** Clients as cards, with their portraits. */
export async function exportCards(exporting: Exporting, format: CardFormat): Promise<ExportAnswer> {
  const { request, database, hear, pause } = exporting;
  const clients = request.confidential ? exporting.clients : exporting.clients.map(withoutNotes);
  const { language } = request;
  const all = clients.length;
  if (all === 0) return refuse({ code: 'nothing' });
  if (format === 'vcard-outlook') {
    const portraits = await readPortraitsOf(
      database,
      clients.map(({ id }) => id),
    );
    const file = await cardsInZip(clients, { language, version: '2.1', portraits }, async (done) => {
      hear({ done, all });
      if (done % cardsAtOnce === 0) await pause();
    });
    return succeed({ file, count: all });
  }
  const version = format === 'vcard-4' ? '4.0' : '3.0';
  const parts: string[] = [];
  for (let start = 0; start < all; start += cardsAtOnce) {
    const some = clients.slice(start, start + cardsAtOnce);
    const portraits = await readPortraitsOf(
      database,
      some.map(({ id }) => id),
    );
    parts.push(writeVcards(some, { language, version, portraits }));
    hear({ done: start, all });
    await pause();
  }
  return succeed({ file: new Blob(parts, { type: 'text/vcard' }), count: all });
}

function withoutNotes(client: Client): Client {
  return { ...client, notes: '' };
}
