import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientLine, DirectorySnapshot } from '../../renderer/data/directory';
import type { Client } from '../../renderer/domain/client/client';
import { searchClients } from '../../renderer/domain/client/search';
import { compareNamed, namedClient } from '../../renderer/domain/client/sort';
import { emptyFigures } from '../../renderer/domain/portfolio/figures';
import { foldForSearch, orderByName, readyByName } from '../../renderer/elements/clients-by-name';
import { someClient } from '../support/some-client';

const never = () => false;

function snapshotOf(clients: readonly Client[]): DirectorySnapshot {
  const lines = clients.map((client): ClientLine => ({ client, figures: emptyFigures(client.id) }));
  return {
    seq: 0,
    lines,
    byId: new Map(lines.map((line) => [line.client.id, line])),
    walkIn: emptyFigures('walk-in'),
  };
}

async function ordered(snapshot: DirectorySnapshot): Promise<readonly Client[]> {
  return (await orderByName(snapshot, never))?.clients ?? [];
}

test('from one snapshot to the next, whoever comes, goes or changes the name stands where sorting anew would put them', async () => {
  const name = fc.constantFrom('Faure', 'faure', 'Élan', 'Elan', 'zoé', 'Lebrun', 'L’Atelier', '');
  const move = fc.record({ what: fc.constantFrom('come', 'go', 'rename'), name, at: fc.nat(30) });
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 12 }), fc.array(move, { maxLength: 12 }), async (names, moves) => {
      let clients = names.map((each) => someClient(each));
      for (const { what, name: given, at } of moves) {
        const index = clients.length === 0 ? 0 : at % clients.length;
        const client = clients[index];
        if (what === 'come') clients = [...clients, someClient(given)];
        else if (what === 'go') clients = clients.toSpliced(index, 1);
        else if (client) clients = clients.with(index, { ...client, name: given });
        const anew = clients.map(namedClient).sort(compareNamed);
        expect(await ordered(snapshotOf(clients))).toEqual(anew.map((each) => each.client));
      }
    }),
  );
});

test('whoever asks for the same snapshot gets the same order and the same keys', async () => {
  const snapshot = snapshotOf([someClient('Zoé'), someClient('Anne')]);
  expect(readyByName(snapshot)).toBeNull();
  const [one, other] = await Promise.all([orderByName(snapshot, never), orderByName(snapshot, never)]);
  expect(one).toBe(other);
  expect(readyByName(snapshot)).toBeNull();
  expect(one && (await foldForSearch(one, never))).toBe(true);
  expect(readyByName(snapshot)).toBe(one);
  expect(one?.searchKeys()).toBe(other?.searchKeys());
  const positions = one ? searchClients(one.searchKeys(), 'zo').positions : [];
  expect(Array.from(positions, (position) => one?.clients[position]?.name)).toEqual(['Zoé']);
});

test('stopped on the way, nothing is kept of it', async () => {
  // Enough for the work to let others pass, which is when it hears that nobody waits.
  const snapshot = snapshotOf(Array.from({ length: 40_000 }, (_, index) => someClient(`Élan ${index}`)));
  expect(await orderByName(snapshot, () => true)).toBeNull();
  const byName = await orderByName(snapshot, never);
  expect(byName?.clients).toHaveLength(40_000);
  expect(byName && (await foldForSearch(byName, () => true))).toBe(false);
  expect(readyByName(snapshot)).toBeNull();
});
