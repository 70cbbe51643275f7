import { afterEach, expect, test } from 'vitest';
import { recover } from '../../renderer/app/recovery/recover';
import { deleteDatabase } from '../../renderer/data/database';
import type { Shelf } from '../../renderer/data/shelf';
import { workerJobs } from '../../renderer/workers/jobs';
import { safetyJobs } from '../../renderer/workers/safety-jobs';
import { keeping, loseDatabases } from '../support/kept-book';

afterEach(loseDatabases);

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
