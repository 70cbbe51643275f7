import { readLastWords } from '../data/interactions';
import { readFollowUpsOf } from '../data/leaving';
import { refuse, succeed } from '../domain/outcome';
import { writeCalendar } from '../exchange/calendar/write-calendar';
import type { ExportAnswer } from './export-requests';
import type { Exporting } from './exporting';

/** What is still to be done, and the birthdays where they are wanted. */
export async function exportCalendar({ request, database, clients, hear, pause }: Exporting): Promise<ExportAnswer> {
  const byId = new Map(clients.map((client) => [client.id, client]));
  const open = (await readFollowUpsOf(database, new Set(byId.keys()))).filter(({ status }) => status === 'open');
  const birthdays = request.withBirthdays ? clients.filter(({ birthday }) => birthday !== null) : [];
  const all = open.length + birthdays.length;
  if (all === 0) return refuse({ code: 'nothing' });
  hear({ done: 0, all });
  const words = request.confidential
    ? await readLastWords(database, [...new Set(open.map(({ clientId }) => clientId))])
    : new Map();
  await pause();
  const followUps = open.flatMap((followUp) => {
    const client = byId.get(followUp.clientId);
    return client ? [{ followUp, client, lastWords: words.get(client.id) ?? '' }] : [];
  });
  const text = writeCalendar({ followUps, birthdays }, request);
  await pause();
  return succeed({ file: new Blob([text], { type: 'text/calendar' }), count: all });
}
