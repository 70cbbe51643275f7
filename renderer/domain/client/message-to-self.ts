import { type Action, label, update } from '../book/action';
import type { Moment } from '../calendar/day';
import { cleanText } from '../text/clean';
import type { Client } from './client';

/** Writes the message to myself that stands on top of the next contact; '' empties it. No change when it is the same. */
export function writeMessage(client: Client, text: string, now: Moment): Action {
  const messageToSelf = cleanText(text);
  const changes = messageToSelf === client.messageToSelf ? [] : [update('clients', client, { messageToSelf }, now)];
  return { label: label('message-changed', client.name), changes };
}
