import { expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { type Client, emptyClientDraft } from '../../../renderer/domain/client/client';
import { writeMessage } from '../../../renderer/domain/client/message-to-self';
import { rowClient } from '../../support/client-rows';

const then = 1_700_000_000_000 as Moment;
const now = 1_800_000_000_000 as Moment;
const client: Client = {
  ...emptyClientDraft,
  id: rowClient,
  name: 'Mme Faure',
  messageToSelf: 'apporter le chêne',
  createdAt: then,
  updatedAt: then,
  trashedAt: null,
};

test('the same message, whatever the spaces around it, changes nothing', () => {
  expect(writeMessage(client, '  apporter le chêne\r\n', now).changes).toEqual([]);
  expect(writeMessage({ ...client, messageToSelf: '' }, ' \u200b\n', now).changes).toEqual([]);
});

test('a message that has served is emptied, and nothing else of the client moves', () => {
  expect(writeMessage(client, '', now)).toEqual({
    label: { key: 'message-changed', subject: 'Mme Faure', count: 1 },
    changes: [
      { table: 'clients', id: client.id, before: client, after: { ...client, messageToSelf: '', updatedAt: now } },
    ],
  });
});
