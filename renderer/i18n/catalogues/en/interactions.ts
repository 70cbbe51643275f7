import type { Translated } from '../../translated';
import type { interactions as french } from '../fr/interactions';

export const interactions = {
  log: { command: 'Log a contact', title: 'Log a contact' },
  edit: { title: 'Edit the contact with {{name}}' },
  client: {
    label: 'Client',
    missing: 'Choose a client, or type a name to add one.',
    new: 'New client: {{name}}',
    change: 'Choose another client',
  },
  kind: 'What',
  direction: 'Direction',
  text: 'What was said',
  textPlaceholder: 'In a few words: what you will want to find next time',
  standing: {
    title: 'This time you wanted to remember:',
    fate: 'This message',
    keep: 'Keep it',
    served: 'Done with it',
  },
  closes: {
    title: 'This settles',
    due: 'due {{day}}',
    again: 'the next one comes on {{day}}',
  },
  next: {
    title: 'What next?',
    what: 'To do',
    whatPlaceholder: 'Call back about the quote',
    kind: 'How',
    time: 'Time, if it matters',
  },
  message: { label: 'Message for next time', placeholder: 'Will stand on top at the next contact' },
  details: {
    more: 'Outcome, time spent, day…',
    outcome: 'Outcome',
    mood: 'Mood',
    minutes: 'Time spent (minutes)',
    kilometres: 'Distance (km)',
    day: 'Day',
    time: 'Time',
  },
} as const satisfies Translated<typeof french>;
