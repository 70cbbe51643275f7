import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  readClosedSince,
  readFollowUp,
  readOpen,
  readOpenOfClient,
  readOpenUntil,
} from '../../renderer/data/follow-ups';
import { creation, label } from '../../renderer/domain/book/action';
import type { Day, Moment } from '../../renderer/domain/calendar/day';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';
import type { ClientId } from '../../renderer/domain/id';
import { day } from '../support/days';
import { followUp, numberedId, time } from '../support/follow-ups';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
let clientId: ClientId;
let otherId: ClientId;
beforeEach(async () => {
  made = await openTestBook();
  const [client, other] = [clientNamed('Mme Faure', made), clientNamed('Lebrun', made)];
  clientId = client.id;
  otherId = other.id;
  await write([creation('clients', client), creation('clients', other)]);
});
afterEach(() => made.destroy());

async function write(changes: ReturnType<typeof creation>[]) {
  expect(await made.book.commit({ label: label('follow-up-added'), changes })).toMatchObject({ ok: true });
}

async function put(...all: readonly (Partial<FollowUp> & { readonly day: Day })[]): Promise<readonly FollowUp[]> {
  const rows = all.map((fields, index) =>
    followUp({ clientId, id: numberedId<'follow-up'>(index + 1), title: `n° ${index + 1}`, ...fields }),
  );
  await write(rows.map((row) => creation('followUps', row)));
  return rows;
}

const titles = (rows: readonly FollowUp[]) => rows.map((row) => row.title);
const at = (text: string) => Date.parse(text) as Moment;

test('what is due until a day comes in order of day, without what is closed, thrown away or later', async () => {
  await put(
    { day: day('2026-03-10') },
    { day: day('2026-03-01'), time: time('09:00') },
    { day: day('2026-03-11') },
    { day: day('2026-03-02'), status: 'done', closedAt: at('2026-03-02T10:00Z') },
    { day: day('2026-03-03'), trashedAt: at('2026-03-03T10:00Z') },
  );
  const { database } = made.book;
  expect(titles(await readOpenUntil(database, day('2026-03-10')))).toEqual(['n° 2', 'n° 1']);
  expect(titles(await readOpenUntil(database, day('2026-02-28')))).toEqual([]);
  expect(titles(await readOpen(database))).toEqual(['n° 2', 'n° 1', 'n° 3']);
});

test('the calendar’s first and last days are within reach', async () => {
  await put({ day: day('1000-01-01') }, { day: day('9999-12-31') });
  expect(titles(await readOpen(made.book.database))).toEqual(['n° 1', 'n° 2']);
});

test('what is open for a client is theirs alone', async () => {
  await put(
    { day: day('2026-03-12') },
    { day: day('2026-03-11'), clientId: otherId },
    { day: day('2026-03-10') },
    { day: day('2026-03-09'), status: 'dropped', closedAt: at('2026-03-09T10:00Z') },
  );
  expect(titles(await readOpenOfClient(made.book.database, clientId))).toEqual(['n° 3', 'n° 1']);
});

test('what was closed lately comes last closed first, done or dropped, however late it was', async () => {
  await put(
    { day: day('2026-03-01'), status: 'done', closedAt: at('2026-03-05T10:00Z') },
    { day: day('2025-06-01'), status: 'done', closedAt: at('2026-03-06T10:00Z') },
    { day: day('2026-04-01'), status: 'dropped', closedAt: at('2026-03-07T10:00Z') },
    { day: day('2026-02-01'), status: 'done', closedAt: at('2026-02-01T10:00Z') },
    { day: day('2026-03-01') },
    { day: day('2026-03-01'), status: 'done', closedAt: at('2026-03-08T10:00Z'), trashedAt: at('2026-03-08T11:00Z') },
  );
  const closed = await readClosedSince(made.book.database, at('2026-02-08T00:00Z'), day('2026-02-08'));
  expect(titles(closed)).toEqual(['n° 3', 'n° 2', 'n° 1']);
});

test('one is found by its id, also in the trash; an unknown id finds nothing', async () => {
  const [row] = await put({ day: day('2026-03-01'), trashedAt: at('2026-03-08T11:00Z') });
  expect(await readFollowUp(made.book.database, row?.id ?? numberedId<'follow-up'>(0))).toEqual(row);
  expect(await readFollowUp(made.book.database, numberedId<'follow-up'>(77))).toBeNull();
});
