import { afterEach, expect, test } from 'vitest';
import { creation, label } from '../../renderer/domain/book/action';
import { distinguish } from '../../renderer/domain/client/merge';
import { workerJobs } from '../../renderer/workers/jobs';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const made: TestBook[] = [];
afterEach(async () => {
  for (const each of made.splice(0)) await each.destroy();
});

async function bookOf(names: readonly string[]) {
  const test = await openTestBook();
  made.push(test);
  const clients = names.map((name) => clientNamed(name, test));
  const changes = clients.map((client) => creation('clients', client));
  await test.book.commit({ label: label('contacts-imported', '', names.length), changes });
  return { test, clients };
}

test('a worker finds those who may be one, says how far it is, and forgets whoever was told apart', async () => {
  const { test, clients } = await bookOf(['Hélène Faure', 'Garage Petit', 'FAURE Helene', 'SARL Garage Petit']);
  const shares: number[] = [];
  const request = { databaseName: test.name, country: 'FR' };
  const onProgress = ({ done, all }: { done: number; all: number }) => shares.push(done / all);
  const answered = await workerJobs.findDuplicates(request, { onProgress });
  expect(answered).toMatchObject({
    ok: true,
    value: {
      ok: true,
      value: {
        all: 2,
        compared: 4,
        pairs: [
          { oneId: clients[0]?.id, otherId: clients[2]?.id, reasons: ['same-name'] },
          { oneId: clients[1]?.id, otherId: clients[3]?.id, reasons: ['same-name'] },
        ],
      },
    },
  });
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  const [one, , other] = clients;
  if (!one || !other) throw new Error('no clients');
  await test.book.commit(distinguish(one, other, [], test.clock.now()));
  const again = await workerJobs.findDuplicates(request);
  expect(again.ok && again.value.ok ? again.value.value.all : null).toBe(1);
});

test('a search that is cancelled ends as cancelled', async () => {
  const { test } = await bookOf(Array.from({ length: 1_500 }, (_, index) => `Client n° ${index}`));
  const controller = new AbortController();
  const answered = await workerJobs.findDuplicates(
    { databaseName: test.name, country: null },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect(answered.ok ? answered.value : answered).toEqual({ ok: false, reason: { code: 'cancelled' } });
});
