import type { Moment } from '../../renderer/domain/calendar/day';
import type { Draft } from '../../renderer/domain/draft/draft';
import type { FormOf } from '../../renderer/domain/draft/forms';
import type { ClientId, InteractionId } from '../../renderer/domain/id';
import { noNextStep, type TypedLog } from '../../renderer/domain/interaction/typed-contact';
import { day } from './days';

export const nobodyChosen: FormOf<'contact.log'> = { kind: 'contact.log', clientId: null, followUpId: null };

const emptyLog: TypedLog = {
  whom: null,
  contact: {
    kind: 'call',
    direction: 'out',
    day: day('2026-03-10'),
    time: null,
    text: '',
    outcome: null,
    mood: null,
    minutes: null,
    kilometres: null,
  },
  closes: [],
  keepsMessage: true,
  message: '',
  next: noNextStep,
};

/** A contact that is being noted, with these words so far. */
export function noting(text: string, fields: Partial<Draft<'contact.log'>> = {}): Draft<'contact.log'> {
  return {
    form: nobodyChosen,
    typed: { ...emptyLog, contact: { ...emptyLog.contact, text } },
    start: emptyLog,
    clientId: null,
    name: '',
    at: 1_780_000_000_000 as Moment,
    ...fields,
  };
}

/** The message to a client that is being changed from one text to another. */
export function rewriting(clientId: ClientId, before: string, text: string): Draft<'message.write'> {
  const form: FormOf<'message.write'> = { kind: 'message.write', clientId };
  return { ...noting(''), form, start: { text: before }, typed: { text } };
}

/** A contact that is being edited, from one text to another. */
export function editing(interactionId: InteractionId, before: string, text: string): Draft<'contact.edit'> {
  const form: FormOf<'contact.edit'> = { kind: 'contact.edit', interactionId };
  const { contact } = emptyLog;
  return { ...noting(''), form, start: { ...contact, text: before }, typed: { ...contact, text } };
}
