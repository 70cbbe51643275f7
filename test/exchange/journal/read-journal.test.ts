import fc from 'fast-check';
import { expect, test } from 'vitest';
import { label } from '../../../renderer/domain/book/action';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { abortLine, actionLine, actionOf, type JournaledAction } from '../../../renderer/exchange/journal/line';
import { readJournal } from '../../../renderer/exchange/journal/read-journal';

const at = 1_790_000_000_000 as Moment;

function action(seq: number, subject = `Client ${seq}`): JournaledAction {
  const after = { id: `c${seq}`, name: 'tab\there, feed\nthere, é — 🪵' } as never;
  return {
    seq,
    at,
    kind: 'do',
    of: null,
    label: label('client-added', subject),
    undoable: true,
    changes: [{ table: 'clients', id: `c${seq}`, before: null, after }],
  };
}

async function journal(...lines: (number | Uint8Array)[]): Promise<Uint8Array> {
  const parts = await Promise.all(lines.map((line) => (typeof line === 'number' ? actionLine(action(line)) : line)));
  return new Uint8Array(await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer());
}

const seqsOf = (reading: Awaited<ReturnType<typeof readJournal>>) => reading.actions.map(({ seq }) => seq);

test('nothing at all is a journal of nothing', async () => {
  expect(await readJournal(new Uint8Array(), 0)).toEqual({ actions: [], goodEnd: 0, trouble: 'none' });
});

test('a torn end is cut behind the last good line, wherever it was torn', async () => {
  const whole = await journal(1, 2);
  const first = (await journal(1)).length;
  for (let length = first; length < whole.length; length += 1) {
    const reading = await readJournal(whole.subarray(0, length), 0);
    expect(seqsOf(reading)).toEqual([1]);
    expect(reading.goodEnd).toBe(first);
    // A single line feed more is the start of a line of which nothing came.
    expect(reading.trouble).toBe(length <= first + 1 ? 'none' : 'torn');
  }
});

test('an end of zeros, as a file system leaves it after a power failure, is torn', async () => {
  const bytes = await journal(1, 2, new Uint8Array(4096));
  const reading = await readJournal(bytes, 0);
  expect(seqsOf(reading)).toEqual([1, 2]);
  expect(reading.trouble).toBe('torn');
});

test('a line that was appended behind a torn one stands for itself', async () => {
  const torn = (await actionLine(action(2))).subarray(0, 40);
  const reading = await readJournal(await journal(1, torn, 2, 3), 0);
  expect(seqsOf(reading)).toEqual([1, 2, 3]);
  expect(reading.trouble).toBe('none');
});

test('a damaged line in the middle ends what can be trusted', async () => {
  const second = await actionLine(action(2));
  second[second.length - 20] = (second.at(-20) ?? 0) ^ 1;
  const reading = await readJournal(await journal(1, second, 3, 4), 0);
  expect(seqsOf(reading)).toEqual([1]);
  expect(reading.trouble).toBe('damaged');
});

test('damage before what a snapshot covers does not matter', async () => {
  const second = await actionLine(action(2));
  second[50] = (second[50] ?? 0) ^ 1;
  const reading = await readJournal(await journal(1, second, 3, 4), 3);
  expect(seqsOf(reading)).toEqual([4]);
  expect(reading.trouble).toBe('none');
});

test('an action that the book refused is taken back, and its sequence is used again', async () => {
  const reading = await readJournal(await journal(1, 2, await abortLine(2)), 0);
  expect(seqsOf(reading)).toEqual([1]);
  const again = await actionLine(action(2, 'the second try'));
  const third = await readJournal(await journal(1, 2, await abortLine(2), again, 3), 0);
  expect(seqsOf(third)).toEqual([1, 2, 3]);
  expect(third.actions[1] && actionOf(third.actions[1].line)?.label.subject).toBe('the second try');
});

test('a sequence that is written again takes the place of one that was never acknowledged', async () => {
  const again = await actionLine(action(2, 'the second try'));
  const reading = await readJournal(await journal(1, 2, again), 0);
  expect(reading.actions[1] && actionOf(reading.actions[1].line)?.label.subject).toBe('the second try');
});

test('a sequence that goes back by more than one is damage', async () => {
  const reading = await readJournal(await journal(1, 2, 3, 1), 0);
  expect(seqsOf(reading)).toEqual([1, 2, 3]);
  expect(reading.trouble).toBe('damaged');
});

test('what is counted stands in the head, without the records', async () => {
  const removal = {
    ...action(2),
    changes: [{ table: 'sales' as const, id: 's', before: { id: 's' } as never, after: null }],
  };
  const reading = await readJournal(await journal(1, await actionLine(removal)), 0);
  expect(reading.actions.map(({ moves }) => moves)).toEqual([{ clients: 1 }, { sales: -1 }]);
});

test('law: what is put down is read back, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), async (subjects) => {
      const actions = subjects.map((subject, index) => action(index + 1, subject.slice(0, 400)));
      const reading = await readJournal(await journal(...(await Promise.all(actions.map(actionLine)))), 0);
      expect(reading.actions.map(({ line }) => actionOf(line))).toEqual(actions);
      expect(reading.trouble).toBe('none');
    }),
    { numRuns: 50 },
  );
});

test('law: one flipped bit never brings a wrong action, and what is read stands without a gap', async () => {
  const whole = await journal(1, 2, 3);
  const before = [1, 2, 3].map((seq) => JSON.stringify(action(seq)));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (place, bit) => {
      const flipped = whole.slice();
      flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
      const reading = await readJournal(flipped, 0);
      const read = reading.actions.map(({ line }) => JSON.stringify(actionOf(line)));
      // A stretch may begin anywhere: that its first line is gone is seen by whoever knows where it should begin.
      const from = (reading.actions[0]?.seq ?? 1) - 1;
      expect(read).toEqual(before.slice(from, from + read.length));
    }),
    { numRuns: 300 },
  );
});

test('a line is read back however long what it is about: a client with the longest name, a follow-up of a whole page', async () => {
  const subject = `${'n'.repeat(200)} · ${'t'.repeat(500)}`;
  const [line] = (await readJournal(await journal(await actionLine(action(1, subject))), 0)).actions;
  expect(line && actionOf(line.line)?.label.subject).toBe(subject);
  const [cut] = (await readJournal(await journal(await actionLine(action(1, '🪵'.repeat(5_000)))), 0)).actions;
  expect(cut && actionOf(cut.line)).not.toBeNull();
});
