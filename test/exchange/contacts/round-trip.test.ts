import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client, ClientDraft } from '../../../renderer/domain/client/client';
import { foreignIdOfClient } from '../../../renderer/domain/client/same-client';
import { contactsTable } from '../../../renderer/exchange/contacts/contacts-table';
import { readOwnLabel } from '../../../renderer/exchange/contacts/own-words';
import { readContacts } from '../../../renderer/exchange/contacts/read-contacts';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { writeTableCsv } from '../../../renderer/exchange/table/table';
import { writeVcards } from '../../../renderer/exchange/vcard/write-vcard';
import { anyClient, clientWith } from '../../support/any-client';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function readBack(text: string) {
  return readContacts([{ name: 'x', bytes: bytesOf(text) }], { language: 'fr' });
}

/** What a file of the app's own is held to give back: all that the client says, under an identity that is never empty. */
function draftOf({ id, createdAt: _, updatedAt: __, trashedAt: ___, ...client }: Client): ClientDraft {
  const canonical = <Entry extends { readonly label: string }>(entries: readonly Entry[]) =>
    // A label typed by hand that says one of the app's own words ("Bureau") is that one from then on.
    entries.map((entry) => ({ ...entry, label: readOwnLabel(entry.label) }));
  return {
    ...client,
    phones: canonical(client.phones),
    emails: canonical(client.emails),
    // An address that says nothing but its label is none.
    addresses: canonical(client.addresses).filter(
      ({ street, postcode, city, region, country }) => `${street}${postcode}${city}${region}${country}` !== '',
    ),
    foreignId: client.foreignId || foreignIdOfClient(id),
  };
}

describe.each(Object.values(flavours))('CSV in $language', (flavour) => {
  it('comes back as it was, whatever the fields hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClient, { minLength: 1, maxLength: 5 }), async (clients) => {
        const reading = await readBack(writeTableCsv(contactsTable(clients, flavour.language), flavour));
        expect(reading.refused).toEqual([]);
        expect(reading.files[0]).toMatchObject({ format: 'clientele-csv', encoding: 'utf-8', needsMapping: false });
        expect(reading.contacts.map(({ draft }) => draft)).toEqual(clients.map(draftOf));
      }),
      { numRuns: 200 },
    );
  });

  it('comes back when a client has more of everything than there are columns', async () => {
    const line = (_: unknown, index: number) => ({ label: `n° ${index}`, value: `=${index}\\"` });
    const client = clientWith({
      name: 'Trop',
      phones: Array.from({ length: 50 }, line),
      emails: Array.from({ length: 50 }, line),
      addresses: Array.from({ length: 50 }, (_, index) => ({
        label: 'delivery',
        street: `${index}\n"bis"\t;`,
        postcode: '01000',
        city: 'Bourg',
        region: '',
        country: 'France',
      })),
      websites: Array.from({ length: 50 }, (_, index) => `https://exemple.fr/${index}`),
      tags: Array.from({ length: 50 }, (_, index) => `étiquette, ${index}; |`),
    });
    const reading = await readBack(writeTableCsv(contactsTable([client], flavour.language), flavour));
    expect(reading.contacts.map(({ draft }) => draft)).toEqual([draftOf(client)]);
  });
});

/** What no version of vCard carries. */
const kept = { howToDeal: '', messageToSelf: '', source: '', role: null, cadence: null };

describe.each(['3.0', '4.0'] as const)('vCard %s', (version) => {
  it.each(['fr', 'en'] as const)('comes back as it was in what it carries (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClient, { minLength: 1, maxLength: 5 }), async (clients) => {
        const reading = await readBack(writeVcards(clients, { language, version }));
        expect(reading.refused).toEqual([]);
        expect(reading.leftOut).toEqual([]);
        expect(reading.contacts.map(({ draft }) => draft)).toEqual(
          clients.map((client) => ({ ...draftOf(client), ...kept })),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('vCard 2.1, for Outlook', () => {
  it('comes back as it was in what Outlook has a place for', async () => {
    const own = new Set(['mobile', 'work', 'home', 'fax']);
    const known =
      <Entry extends { readonly label: string }>(labels: ReadonlySet<string>) =>
      (entry: Entry): Entry => ({
        ...entry,
        label: labels.has(entry.label) ? entry.label : '',
      });
    const places = new Set(['work', 'home']);
    await fc.assert(
      fc.asyncProperty(anyClient, async (client) => {
        // The version has no escape for a backslash, and readers of the real world take it for one.
        fc.pre(!JSON.stringify(client).includes('\\\\'));
        const reading = await readBack(writeVcards([client], { language: 'fr', version: '2.1' }));
        expect(reading.refused).toEqual([]);
        const expected = draftOf({
          ...client,
          phones: client.phones.map(known(own)),
          emails: client.emails.map(known(places)),
          addresses: client.addresses.map(known(places)),
          birthday: client.birthday?.startsWith('--') ? null : client.birthday,
        });
        const named = expected.familyName + expected.givenName + expected.civility !== '';
        expect(reading.contacts.map(({ draft }) => draft)).toEqual([
          { ...expected, ...kept, familyName: named ? expected.familyName : expected.name.slice(0, 120).trim() },
        ]);
      }),
      { numRuns: 150 },
    );
  });
});
