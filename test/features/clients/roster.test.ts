import { expect, test } from 'vitest';
import type { ClientLine, DirectorySnapshot } from '../../../renderer/data/directory';
import { startingSettings } from '../../../renderer/domain/book/settings';
import type { Day, Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import { emptyFigures } from '../../../renderer/domain/portfolio/figures';
import { frontRoster } from '../../../renderer/features/clients/list/roster';
import { someClient } from '../../support/some-client';

const terms = { today: '2026-03-10' as Day, rules: startingSettings.stageRules };
const line = (client: Client): ClientLine => ({ client, figures: emptyFigures(client.id) });
const frontOf = (count: number, ...clients: readonly Client[]) => ({
  seq: 1,
  count,
  lines: clients.map(line),
  tags: [],
});

/** All clients after a later action than that of the front. */
function movedTo(...clients: readonly Client[]): DirectorySnapshot {
  const lines = clients.map(line);
  return {
    seq: 2,
    lines: lines.filter(({ client }) => client.trashedAt === null),
    byId: new Map(lines.map((each) => [each.client.id, each])),
    walkIn: emptyFigures('walk-in'),
  };
}

const [anna, bruno, carla] = [someClient('Anna'), someClient('Bruno'), someClient('Carla')];
const inTrash = (client: Client): Client => ({ ...client, trashedAt: 1 as Moment });

test('the first clients are those of the front, and not all', () => {
  const roster = frontRoster(frontOf(3, anna, bruno), null, terms);
  expect(roster?.entries.map(({ client }) => client.name)).toEqual(['Anna', 'Bruno']);
  expect(roster).toMatchObject({ isWhole: false, count: 3 });
});

test('who was thrown away or purged since the front was kept is not shown again, who was changed is shown as changed', () => {
  const moved = movedTo({ ...anna, name: 'Anne' }, inTrash(bruno), carla);
  const roster = frontRoster(frontOf(4, anna, bruno, someClient('Zoé')), moved, terms);
  expect(roster?.entries.map(({ client }) => client.name)).toEqual(['Anne']);
  expect(roster?.count).toBe(2);
});

test('a front of which nobody is left shows nothing, least of all an empty book', () => {
  expect(frontRoster(frontOf(0), movedTo(anna), terms)).toBeNull();
  expect(frontRoster(frontOf(1, bruno), movedTo(anna, inTrash(bruno)), terms)).toBeNull();
});

test('an empty book that is still empty is one', () => {
  expect(frontRoster(frontOf(0), null, terms)?.count).toBe(0);
});
