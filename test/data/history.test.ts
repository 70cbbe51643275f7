import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldHistory, undoDepth } from '../../renderer/data/history';
import { label } from '../../renderer/domain/book/action';

type Heads = Parameters<typeof foldHistory>[0];
const done = (seq: number, undoable = true): Heads[number] => ({
  seq,
  kind: 'do',
  of: null,
  label: label('client-added', String(seq)),
  undoable,
});

test('what must not be undone is passed over, and does not end redoing', () => {
  const heads: Heads = [done(1), { ...done(2), kind: 'undo', of: 1 }, done(3, false)];
  expect(foldHistory(heads)).toMatchObject({ undoable: [], redoable: [{ seq: 1 }] });
});

test('only the last hundred actions can be undone', () => {
  const heads = Array.from({ length: 250 }, (_, index) => done(index + 1));
  const { undoable } = foldHistory(heads);
  expect(undoable.length).toBe(undoDepth);
  expect(undoable[0]?.seq).toBe(151);
});

test('the fold agrees with a pair of stacks, whatever is done, undone and redone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 80 }), (moves) => {
      const heads: Heads[number][] = [];
      const undo: number[] = [];
      let redo: number[] = [];
      for (const move of moves) {
        const seq = heads.length + 1;
        if (move === 'do') {
          heads.push(done(seq));
          undo.push(seq);
          redo = [];
          continue;
        }
        const of = (move === 'undo' ? undo : redo).pop();
        if (of === undefined) continue;
        (move === 'undo' ? redo : undo).push(of);
        heads.push({ ...done(seq), kind: move, of });
      }
      const folded = foldHistory(heads);
      expect(folded.undoable.map((entry) => entry.seq)).toEqual(undo);
      expect(folded.redoable.map((entry) => entry.seq)).toEqual(redo);
    }),
  );
});
