import type { ChangeRow } from '../../renderer/data/database';
import { label } from '../../renderer/domain/book/action';
import type { Moment } from '../../renderer/domain/calendar/day';
import type { Client } from '../../renderer/domain/client/client';

const dayLong = 86_400_000;

/**
 * What was done to a client over the last months, as the book's history would tell it: made with half of what is known
 * now, completed little by little, and lately some of it overwritten. The last row leaves the client as they are.
 */
export function pastOf(client: Client, now: Moment): readonly ChangeRow[] {
  const made: Client = { ...client, phones: client.phones.slice(0, 1), emails: [], tags: [], notes: '', howToDeal: '' };
  const called: Client = { ...made, phones: client.phones, emails: client.emails };
  const known: Client = {
    ...called,
    name: `${client.name} (réception)`,
    tags: [...client.tags, 'à revoir'],
    notes:
      'Passer par la cour, la porte de service est à gauche du local à vélos.\nLe gardien a la clé de la chaufferie ; l’appeler la veille.\nParking payant devant, gratuit derrière après 18 h.',
    howToDeal: client.howToDeal,
  };
  const steps = [
    { key: 'client-added', ago: 210, after: made },
    { key: 'client-changed', ago: 96, after: called },
    { key: 'client-changed', ago: 41, after: known },
    { key: 'client-changed', ago: 3, after: client },
  ] as const;
  return steps.map(({ key, ago, after }, index): ChangeRow => {
    const before = steps[index - 1]?.after ?? null;
    return {
      seq: index + 1,
      part: 0,
      at: (now - ago * dayLong + index * 5_400_000) as Moment,
      kind: 'do',
      of: null,
      label: label(key, after.name),
      undoable: true,
      parts: 0,
      changes: [{ table: 'clients', id: client.id, before, after }],
    };
  });
}
