import fc from 'fast-check';
import { expect, test } from 'vitest';
import { label } from '../../../renderer/domain/book/action';
import { judge } from '../../../renderer/domain/book/judge';
import type { Day, Moment } from '../../../renderer/domain/calendar/day';
import {
  type ClientChange,
  clientFields,
  differingFieldsOf,
  isUnsaid,
  lastDifferentVersion,
  putBack,
  versionOn,
  versionsOf,
} from '../../../renderer/domain/client/as-it-was';
import type { Client } from '../../../renderer/domain/client/client';
import { anyClient, clientWith } from '../../support/any-client';
import { day } from '../../support/days';

const now = 1_800_000_000_000 as Moment;
const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10) as Day;

/** Changes newest first, one per day of March 2026, from what the record was after each. */
function changesTo(...records: readonly (Client | null)[]): readonly ClientChange[] {
  return records
    .map((after, index): ClientChange => {
      const before = records[index - 1] ?? null;
      const at = Date.UTC(2026, 2, 10 + index, 9) as Moment;
      return { seq: index + 1, at, kind: 'do', label: label('client-changed', 'Faure'), before, after };
    })
    .reverse();
}

const faure = clientWith({ name: 'Mme Faure', notes: 'sonner deux fois' });
const moved = {
  ...faure,
  addresses: [{ label: '', street: '', postcode: '', city: 'Angers', region: '', country: '' }],
};
const renamed = { ...moved, name: 'Anne Faure', notes: '' };

test('a record of which the history tells nothing has no version', () => {
  expect(versionsOf([], true)).toEqual([]);
  expect(versionOn([], day('2026-03-10'), dayAt)).toBeNull();
  expect(lastDifferentVersion([], faure)).toBeNull();
});

test('a record that was there before its history shows how it was then, since the day of its making', () => {
  const [change] = changesTo(faure, moved);
  const changes = change ? [change] : [];
  const [after, before] = versionsOf(changes, true);
  expect(after).toMatchObject({ at: change?.at, until: null, client: moved, changed: ['addresses'] });
  expect(before).toEqual({ at: faure.createdAt, done: null, until: change, client: faure, changed: [] });
});

test('as long as the history is being read, what stood before the last change found is known, and since when is not', () => {
  const [change] = changesTo(faure, moved);
  const versions = versionsOf(change ? [change] : [], false);
  expect(versions.map(({ at, client }) => [at, client])).toEqual([
    [change?.at, moved],
    [null, faure],
  ]);
  expect(versionOn(versions, day('2026-03-10'), dayAt)).toBeNull();
  expect(lastDifferentVersion(versions, moved)?.client).toEqual(faure);
});

test('a version keeps the action that ended it, whatever is found before it', () => {
  const changes = changesTo(faure, moved, renamed);
  const untilOf = (found: readonly ClientChange[], isWhole: boolean) =>
    versionsOf(found, isWhole).map(({ until }) => until?.seq ?? null);
  expect(untilOf(changes.slice(0, 1), false)).toEqual([null, 3]);
  expect(untilOf(changes.slice(0, 2), false)).toEqual([null, 3, 2]);
  expect(untilOf(changes, true)).toEqual([null, 3, 2]);
});

test('while the record was gone there is no version of it', () => {
  expect(versionsOf(changesTo(faure, null, faure), true).map(({ until }) => until?.seq ?? null)).toEqual([null, 2]);
});

test('a stay in the trash changes no field', () => {
  const trashed = { ...faure, trashedAt: now, updatedAt: now };
  const versions = versionsOf(changesTo(faure, trashed, faure), true);
  expect(versions.map(({ changed }) => changed)).toEqual([[], [], []]);
  expect(lastDifferentVersion(versions, faure)).toBeNull();
});

test('on a day stands what its last action left; before the first there is nothing', () => {
  const versions = versionsOf(changesTo(faure, moved, renamed), true);
  expect(versionOn(versions, day('2026-03-09'), dayAt)).toBeNull();
  expect(versionOn(versions, day('2026-03-10'), dayAt)?.client).toEqual(faure);
  expect(versionOn(versions, day('2026-03-11'), dayAt)?.client).toEqual(moved);
  expect(versionOn(versions, day('2026-09-01'), dayAt)?.client).toEqual(renamed);
});

test('the version shown first is the newest that says something else than now', () => {
  const versions = versionsOf(changesTo(faure, moved, renamed), true);
  expect(lastDifferentVersion(versions, renamed)?.client).toEqual(moved);
  // Taken back since: what differs is what was taken back.
  expect(lastDifferentVersion(versions, moved)?.client).toEqual(renamed);
});

test('fields are shown with those that say something told from those that do not', () => {
  expect(clientFields.filter((field) => !isUnsaid(moved, field))).toEqual(['kind', 'name', 'addresses', 'notes']);
});

test('one field is put back and the others stay; the label bears the name that stands after', () => {
  const action = putBack(renamed, faure, ['notes'], now);
  expect(action).toEqual({
    label: { key: 'client-put-back', subject: 'Anne Faure', count: 1 },
    changes: [
      {
        table: 'clients',
        id: faure.id,
        before: renamed,
        after: { ...renamed, notes: 'sonner deux fois', updatedAt: now },
      },
    ],
  });
  expect(putBack(renamed, faure, clientFields, now).label.subject).toBe('Mme Faure');
});

test('what stands so already is an action without changes', () => {
  expect(putBack(renamed, faure, ['phones', 'tags'], now).changes).toEqual([]);
  expect(putBack(renamed, faure, [], now).changes).toEqual([]);
  expect(putBack(faure, { ...faure, trashedAt: now }, clientFields, now).changes).toEqual([]);
});

test('whatever two records say: the whole put back equals then in every field, and id, making and trash stay', () => {
  fc.assert(
    fc.property(anyClient, anyClient, fc.subarray([...clientFields]), (then, other, fields) => {
      const present = { ...other, id: then.id };
      const differing = differingFieldsOf(present, then);
      const whole = putBack(present, then, clientFields, now);
      expect(judge(whole).ok).toBe(true);
      const restored = (whole.changes[0]?.after ?? present) as Client;
      expect(differingFieldsOf(restored, then)).toEqual([]);
      expect({ ...restored, updatedAt: present.updatedAt }).toMatchObject({
        id: present.id,
        createdAt: present.createdAt,
        trashedAt: present.trashedAt,
      });
      const some = (putBack(present, then, fields, now).changes[0]?.after ?? present) as Client;
      expect(differingFieldsOf(some, present)).toEqual(differing.filter((field) => fields.includes(field)));
    }),
  );
});
