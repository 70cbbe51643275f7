import { describe, test } from 'vitest';
import { readOne, textFile } from '../../support/contact-files';
import { compareFields, expectNearlyAll } from '../../support/equal-fields';
import { cardQuirks } from './card-quirks';
import { tableQuirks } from './table-quirks';

describe('every quirk that is known of a program has a file, and what should come out of it', () => {
  test.each([
    ['vCard', cardQuirks],
    ['tables', tableQuirks],
  ])('%s', async (name, quirks) => {
    const results = await Promise.all(
      quirks.map(async ({ quirk, file, format, clients, country = 'FR' }) => {
        const bytes = typeof file === 'string' ? textFile(file).bytes : file;
        const reading = await readOne({ name: 'x', bytes }, { country });
        const drafts = reading.contacts.map(({ draft }) => draft);
        return compareFields({ format, clients }, { format: reading.files[0]?.format, clients: drafts }, quirk);
      }),
    );
    expectNearlyAll(`quirks of ${name} (${quirks.length} files)`, results);
  });
});
