import fc from 'fast-check';
import { isBirthday } from '../../renderer/domain/calendar/birthday';
import {
  type Client,
  type ClientDraft,
  clientKinds,
  clientRoles,
  clientSchema,
  emptyClientDraft,
} from '../../renderer/domain/client/client';
import { numberedId } from './follow-ups';
import { hostileTexts } from './hostile-texts';

/** A whole client, passed by its own schema, from what the test says of it. */
export function clientWith(said: Partial<ClientDraft>, number = 1, trashedAt: number | null = null): Client {
  return clientSchema.parse({
    ...emptyClientDraft,
    name: 'Sans nom',
    ...said,
    id: numberedId<'client'>(number),
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    trashedAt,
  });
}

/** What people paste, what files hold, what attackers try; not cleaned yet. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...' \t\r\n;,:"\\\'=+-@|*_$!<>.n0éœ…＝'), maxLength: 40 }),
  fc.constantFrom(...hostileTexts.filter((text) => text.length < 1000)),
);

const label = fc.oneof(
  fc.constantFrom('', 'mobile', 'work', 'home', 'fax', 'other', 'delivery', 'billing', 'Atelier'),
  anyLine,
);
const labelled = fc.array(fc.record({ label, value: anyLine }), { maxLength: 4 });

const address = fc.record({
  label,
  street: anyLine,
  postcode: anyLine,
  city: anyLine,
  region: anyLine,
  country: anyLine,
});

const birthday = fc
  .oneof(
    fc
      .date({ min: new Date('1605-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.constantFrom('--02-29', '--12-31', '--01-01'),
  )
  .filter(isBirthday);

/** Clients with anything in every field, as the schema lets them into the book. */
export const anyClient: fc.Arbitrary<Client> = fc
  .record({
    kind: fc.constantFrom(...clientKinds),
    name: anyLine,
    civility: anyLine,
    givenName: anyLine,
    familyName: anyLine,
    company: anyLine,
    jobTitle: anyLine,
    phones: labelled,
    emails: labelled,
    addresses: fc.array(address, { maxLength: 3 }),
    websites: fc.array(anyLine, { maxLength: 3 }),
    birthday: fc.option(birthday),
    role: fc.option(fc.constantFrom(...clientRoles)),
    registration: anyLine,
    vatNumber: anyLine,
    tags: fc.array(anyLine, { maxLength: 4 }),
    notes: anyLine,
    howToDeal: anyLine,
    messageToSelf: anyLine,
    source: anyLine,
    cadence: fc.option(
      fc.record({ every: fc.integer({ min: 1, max: 999 }), unit: fc.constantFrom('day', 'week', 'month', 'year') }),
    ),
    foreignId: anyLine,
    number: fc.nat({ max: 1000 }),
  })
  .map(({ number, ...said }) => ({
    ...said,
    id: numberedId<'client'>(number),
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
  }))
  .map((said) => clientSchema.safeParse(said))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);
