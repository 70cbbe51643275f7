import fc from 'fast-check';
import { startingSettings } from '../../renderer/domain/book/settings';
import { addDays, type Day } from '../../renderer/domain/calendar/day';
import { clientKinds } from '../../renderer/domain/client/client';
import { type ListEntry, listEntry } from '../../renderer/domain/client/sort';
import { emptyFigures } from '../../renderer/domain/portfolio/figures';
import { day } from './days';
import { soldOn } from './known-clients';
import { someClient } from './some-client';

/** A client as the list has it, of whom filters and the words of a search may or may not be true. */
export function anyListEntry(today: Day): fc.Arbitrary<ListEntry> {
  return fc
    .record({
      name: fc.constantFrom('Faure', 'Hélène Petit', 'Garage Petit', 'Zola'),
      kind: fc.constantFrom(...clientKinds),
      tags: fc.uniqueArray(fc.constantFrom('Bois', 'pro', 'tuile'), { maxLength: 3 }),
      notes: fc.constantFrom('', 'passe par Angers', 'petit chien'),
      paid: fc.boolean(),
      silentDays: fc.constantFrom(null, 3, 100, 900),
      sold: fc.constantFrom(0, 50_00, 2_000_00),
    })
    .map(({ paid, silentDays, sold, name, ...fields }) => {
      const client = someClient(name, fields);
      const figures = {
        ...emptyFigures(client.id),
        firstPaidDay: paid ? day('2020-01-01') : null,
        lastContactDay: silentDays === null ? null : addDays(today, -silentDays),
        rhythmDays: 30,
        months: sold === 0 ? [] : soldOn(addDays(today, -40), sold),
      };
      return listEntry(client, figures, startingSettings.stageRules, today);
    });
}
