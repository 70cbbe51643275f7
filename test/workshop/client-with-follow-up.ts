import { newSystemId, systemClock } from '../../renderer/app/clock';
import { type Action, creation, label } from '../../renderer/domain/book/action';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';

/** One action of two records: a client without a follow-up has been half written. */
export function clientWithFollowUp(): Action {
  const now = systemClock.now();
  const moments = { createdAt: now, updatedAt: now, trashedAt: null };
  const client: Client = { ...emptyClientDraft, ...moments, id: newSystemId<'client'>(), name: 'Mme Faure' };
  const followUp: FollowUp = {
    ...moments,
    id: newSystemId<'follow-up'>(),
    clientId: client.id,
    kind: 'call',
    title: 'rappeler',
    day: systemClock.today(),
    time: null,
    repeat: null,
    status: 'open',
    snoozedFrom: null,
    closedAt: null,
  };
  return { label: label('client-added'), changes: [creation('clients', client), creation('followUps', followUp)] };
}
