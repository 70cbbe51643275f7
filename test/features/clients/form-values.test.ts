import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClientDraft, emptyClientDraft } from '../../../renderer/domain/client/client';
import { changeTags } from '../../../renderer/domain/client/tags';
import {
  asRow,
  draftOf,
  type FormValues,
  filledIn,
  saysTheSame,
  sectionOf,
  valuesOf,
} from '../../../renderer/features/clients/form/form-values';
import { anyClient } from '../../support/any-client';
import { day } from '../../support/days';

const today = day('2026-11-22');

function read(fields: Partial<FormValues>) {
  return draftOf({ ...valuesOf({ ...emptyClientDraft, name: 'Marie' }), ...fields }, today);
}

describe('what is typed becomes a client', () => {
  test('the parts of a name, else the company, make up for a name that was left out', () => {
    expect(read({ name: ' ', givenName: 'Marie', familyName: 'Dupont' })).toMatchObject({
      value: { name: 'Marie Dupont' },
    });
    expect(read({ name: '', company: 'SARL Dupont' })).toMatchObject({ value: { name: 'SARL Dupont' } });
  });

  test.each(['', '   ', '\u200b', '\u202e'])('without anything to be called by, %j is no name', (name) => {
    expect(read({ name })).toEqual({ ok: false, reason: { field: 'name', reason: 'name' } });
  });

  test('blank rows are left out, and what was typed in the others is cleaned', () => {
    const phones = [asRow({ label: 'mobile', value: '  ' }), asRow({ label: 'work', value: ' 02 41\u200b 00 ' })];
    expect(read({ phones })).toMatchObject({ value: { phones: [{ label: 'work', value: '02 41 00' }] } });
    const blank = asRow({ label: 'home', street: ' ', postcode: '', city: '', region: '', country: '' });
    expect(read({ addresses: [blank] })).toMatchObject({ value: { addresses: [] } });
  });

  test.each([
    [{ day: '', month: '', year: '' }, null],
    [{ day: '3', month: '4', year: '' }, '--04-03'],
    [{ day: '29', month: '2', year: '' }, '--02-29'],
    [{ day: ' 03 ', month: '12', year: '1980' }, '1980-12-03'],
  ])('birthday %o is %s', (birthday, expected) => {
    expect(read({ birthday })).toMatchObject({ value: { birthday: expected } });
  });

  test.each([
    { day: '31', month: '2', year: '' },
    { day: '29', month: '2', year: '1981' },
    { day: '3', month: '', year: '' },
    { day: '', month: '', year: '1980' },
    { day: '3', month: '4', year: '80' },
    { day: 'x', month: '4', year: '1980' },
    // Nobody is born tomorrow.
    { day: '23', month: '11', year: '2026' },
  ])('birthday %o is refused', (birthday) => {
    expect(read({ birthday })).toEqual({ ok: false, reason: { field: 'birthday', reason: 'birthday' } });
  });

  test.each(['0', '-1', '1.5', '1000', 'six', '1e2'])('every %j weeks is refused', (every) => {
    expect(read({ cadence: { every, unit: 'week' } })).toMatchObject({ reason: { field: 'cadence' } });
  });

  test('a right company number loses its spaces, a wrong one is kept as it was typed', () => {
    expect(read({ registration: '732 829 320', vatNumber: 'fr 44 732 829 320' })).toMatchObject({
      value: { registration: '732829320', vatNumber: 'FR44732829320' },
    });
    expect(read({ registration: '732 829 321' })).toMatchObject({ value: { registration: '732 829 321' } });
  });

  test('what is too long for its field is named, not cut', () => {
    expect(read({ source: 'x'.repeat(201) })).toEqual({ ok: false, reason: { field: 'source', reason: 'too-long' } });
    expect(read({ name: 'x'.repeat(201) })).toEqual({ ok: false, reason: { field: 'name', reason: 'too-long' } });
    const phones = [asRow({ label: '', value: '0'.repeat(321) })];
    expect(read({ phones })).toMatchObject({ reason: { field: 'phones.0', reason: 'too-long' } });
    expect(sectionOf('phones.0')).toBe('reach');
  });
});

describe('laws', () => {
  test('a client of the book comes out of the form as it went in', () => {
    fc.assert(
      fc.property(anyClient, (client) => {
        const { id: _id, createdAt: _created, updatedAt: _updated, trashedAt: _trashed, ...draft } = client;
        const late = day('9999-12-31');
        const tidy: ClientDraft = { ...draft, tags: [...changeTags([], { add: draft.tags })] };
        const typed = valuesOf(draft);
        const outcome = draftOf(typed, late);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
        // Numbers may lose their spaces, addresses of nothing but a label leave.
        const { registration: _r, vatNumber: _v, addresses: _a, ...rest } = tidy;
        expect(outcome.value).toMatchObject(rest);
        expect(saysTheSame(typed, valuesOf(draft))).toBe(true);
      }),
    );
  });

  test('an untouched form says the same, a touched one does not', () => {
    const start = valuesOf({ ...emptyClientDraft, name: 'Marie' });
    expect(saysTheSame(start, { ...start, phones: [asRow({ label: 'mobile', value: '' })] })).toBe(true);
    expect(saysTheSame(start, { ...start, notes: 'x' })).toBe(false);
    expect(saysTheSame(start, { ...start, tags: ['bois'] })).toBe(false);
    expect(saysTheSame(start, { ...start, cadence: { every: '', unit: 'year' } })).toBe(true);
    expect(filledIn(start)).toEqual({ reach: 0, identity: 0, business: 0, relation: 0 });
  });
});
