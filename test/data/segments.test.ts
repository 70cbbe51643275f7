import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSegment, readSegments } from '../../renderer/data/segments';
import { type Action, creation, label } from '../../renderer/domain/book/action';
import { changeSegmentRule, removeSegment, renameSegment, saveSegment } from '../../renderer/domain/segment/actions';
import type { SegmentRule } from '../../renderer/domain/segment/rule';
import { openTestBook, type TestBook } from '../support/open-test-book';
import { noRule, someSegment } from '../support/segments';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

async function commit(action: Action) {
  expect(await made.book.commit(action)).toMatchObject({ ok: true });
}

async function save(name: string, rule: Partial<SegmentRule>) {
  const given = { id: made.newId<'segment'>(), now: made.clock.now() };
  const action = saveSegment({ name, rule: { ...noRule, ...rule } }, await all(), given);
  if (!action.ok) throw new Error(action.reason);
  await commit(action.value);
  const saved = await readSegment(made.book.database, given.id);
  if (!saved) throw new Error('it was not saved');
  return saved;
}

const all = () => readSegments(made.book.database);
const names = async () => (await all()).map(({ name }) => name);

test('segments are there after a restart, in the order of their names', async () => {
  const zinc = await save('zinc', { tags: ['zinc'] });
  const ardoise = await save('Ardoise', { words: 'angers', stages: ['lost'], kinds: ['company'], tooLong: true });
  await made.reopen();
  expect(await all()).toEqual([ardoise, zinc]);
});

test('each step is taken back and done again, in any number', async () => {
  const saved = await save('Bois', { tags: ['bois'] });
  const { now } = made.clock;
  made.clock.pass(1_000);
  const renamed = renameSegment(saved, 'Bois et fer', await all(), now());
  if (!renamed.ok) throw new Error(renamed.reason);
  await commit(renamed.value);
  const [other] = await all();
  if (!other) throw new Error('it is gone');
  const changed = changeSegmentRule(other, { ...noRule, tags: ['bois', 'fer'] }, now());
  if (!changed.ok) throw new Error(changed.reason);
  await commit(changed.value);
  const last = await all();
  await commit(removeSegment(last[0] ?? other));
  expect(await all()).toEqual([]);

  await made.book.undo();
  expect(await all()).toEqual(last);
  await made.book.undo();
  expect(await all()).toEqual([other]);
  await made.book.undo();
  expect(await all()).toEqual([saved]);
  await made.book.undo();
  expect(await all()).toEqual([]);
  for (let step = 0; step < 3; step += 1) await made.book.redo();
  expect(await all()).toEqual(last);
});

test('the door refuses a rule that no list can ask for, and the book stays as it was', async () => {
  const wrong = { ...someSegment('Faux', {}), rule: { ...noRule, stages: ['gone'] } };
  const changes = [creation('segments', wrong as never)];
  const outcome = await made.book.commit({ label: label('segment-saved', 'Faux'), changes });
  expect(outcome).toMatchObject({ ok: false, reason: { code: 'invalid', table: 'segments', path: 'rule.stages.0' } });
  expect(await names()).toEqual([]);
});
