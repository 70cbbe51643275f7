import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import type { ClientId } from '../../renderer/domain/id';

/** What a hurried second sheet says of a client: less than the first, and some of it otherwise. */
const hurried: Readonly<Record<string, (client: Client) => Partial<Client>>> = {
  'Hôtel du Parc': ({ phones }) => ({ name: 'HOTEL DU PARC', phones: phones.slice(0, 1), company: 'SARL du Parc' }),
  'Garage Petit': ({ emails }) => ({ name: 'Petit Garage', emails, tags: ['à rappeler'] }),
  'Menuiserie Lebrun': ({ addresses }) => ({ name: 'Menuiserie Le Brun', addresses }),
  'Domaine des Schistes': ({ phones }) => ({
    name: 'Domaine des Schistes',
    phones,
    notes: 'Caviste, ouvert le samedi',
  }),
  'Brigitte Masson': ({ addresses }) => ({ name: 'B. Masson', familyName: 'Masson', addresses }),
};

/** Second sheets of some clients, as they come of a phone book that was imported in haste. */
export function writtenTwice(clients: readonly Client[]): readonly Client[] {
  return clients.flatMap((client) => {
    const otherwise = hurried[client.name]?.(client);
    if (!otherwise) return [];
    const { kind, createdAt, updatedAt } = client;
    const id = crypto.randomUUID() as ClientId;
    return [{ ...emptyClientDraft, id, kind, createdAt, updatedAt, trashedAt: null, ...otherwise }];
  });
}
