import { afterEach, expect, test } from 'vitest';
import { recover } from '../../renderer/app/recovery/recover';
import { deleteDatabase } from '../../renderer/data/database';
import type { Shelf } from '../../renderer/data/shelf';
import { workerJobs } from '../../renderer/workers/jobs';
import { safetyJobs } from '../../renderer/workers/safety-jobs';
import { behindTheDoor, keeping, loseDatabases } from '../support/kept-book';

afterEach(loseDatabases);

test('of a database that came back empty nothing is kept: there is nothing to go back to', async () => {
  const { vault, shelf, clock, ...kept } = keeping();
  const book = await kept.opened();
  await kept.add(book, 'Mme Faure');
  const { name } = book.database;
  book.close();
  await deleteDatabase(name);
  const opening = await kept.open();
  if (opening.kind !== 'recovery') throw new Error(`not lost: ${opening.kind}`);
  expect(opening.recovery.finding.kind).toBe('empty');
  const services = { shelf, vault, works: safetyJobs(vault), jobs: workerJobs, clock, appVersion: '0' };
  const outcome = await recover(opening.recovery, { kind: 'rebuild', passphrase: null }, services, {});
  expect(outcome).toMatchObject({ ok: true, value: { rebuilt: { replayed: 1 } } });
  expect(await shelf.replaced()).toBeNull();
  await shelf.sweep();
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  const again = await kept.opened();
  expect(await again.database.clients.count()).toBe(1);
  again.close();
  shelf.close();
});

test('of a database in which something is left everything is kept', async () => {
  const { vault, shelf, clock, ...kept } = keeping();
  const book = await kept.opened();
  await kept.add(book, 'Mme Faure');
  await kept.add(book, 'M. Morel');
  const { name } = book.database;
  book.close();
  await behindTheDoor(name, 'changes', (store) => store.clear());
  const opening = await kept.open();
  if (opening.kind !== 'recovery') throw new Error(`not lost: ${opening.kind}`);
  const services = { shelf, vault, works: safetyJobs(vault), jobs: workerJobs, clock, appVersion: '0' };
  const outcome = await recover(opening.recovery, { kind: 'rebuild', passphrase: null }, services, {});
  expect(outcome.ok).toBe(true);
  expect((await shelf.replaced())?.name).toBe(name);
  shelf.close();
});

test('a store that gives no place for the way back refuses it in words: nobody waits for an end that does not come', async () => {
  const { vault, shelf, clock, ...kept } = keeping();
  const book = await kept.opened();
  await kept.add(book, 'Mme Faure');
  book.close();
  await deleteDatabase(book.database.name);
  const opening = await kept.open();
  if (opening.kind !== 'recovery') throw new Error(`not lost: ${opening.kind}`);
  const full: Shelf = {
    ...shelf,
    // What Chromium throws over a full disk.
    lay: () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError')),
  };
  const services = { shelf: full, vault, works: safetyJobs(vault), jobs: workerJobs, clock, appVersion: '0' };
  const outcome = await recover(opening.recovery, { kind: 'rebuild', passphrase: null }, services, {});
  shelf.close();
  expect(outcome).toMatchObject({ ok: false, reason: { code: 'no-storage' } });
});
