import type { Translated } from '../../translated';
import type { drafts as french } from '../fr/drafts';

export const drafts = {
  when: { near: '{{day}} at {{time}}', far: 'on {{day}} at {{time}}' },
  line: {
    filled: 'Picked up from what you were writing {{when}}.',
    startOver: 'Start over',
    'set-aside': 'What you were writing {{when}} is set aside.',
    fill: 'Bring it back',
    offered: 'What is saved has changed since you were writing here, {{when}}.',
    fillHint: 'Brings back what you had changed; everything else stays as it is now.',
    dismiss: 'Keep the current version',
  },
  notice: {
    label: 'Unfinished text',
    several_one: '{{count}} text that you were writing is waiting for you.',
    several_other: '{{count}} texts that you were writing are waiting for you.',
    see: 'See',
  },
  list: {
    title: 'What you were writing',
    command: 'Pick up what you were writing',
    none: 'Nothing to pick up: all that you wrote is saved.',
    written: 'Written {{when}}',
  },
  resume: 'Resume',
  resumeThis: 'Resume: {{what}}',
  throwAway: 'Discard',
  throwAwayThis: 'Discard: {{what}}',
  thrown: 'What you were writing is discarded.',
  gone: 'What you were changing is in the trash or no longer in the book. Take it out of the trash to resume. Your text is kept.',
  copy: 'Copy the text',
  copied: 'Text copied.',
  notCopied: 'The clipboard refused. Your text is kept.',
  doing: {
    contact: {
      log: {
        named: 'You were logging a contact with {{name}}.',
        nameless: 'You were logging a contact.',
      },
      edit: {
        named: 'You were editing a contact with {{name}}.',
        nameless: 'You were editing a contact.',
      },
    },
    client: {
      add: { named: 'You were adding {{name}} to the book.', nameless: 'You were adding a client.' },
      edit: { named: 'You were editing {{name}}.', nameless: 'You were editing a client.' },
    },
    message: {
      write: {
        named: 'You were writing a message for your next contact with {{name}}.',
        nameless: 'You were writing a message for your next contact.',
      },
    },
    link: {
      add: { named: 'You were linking {{name}} to somebody.', nameless: 'You were linking two clients.' },
      edit: { named: 'You were editing a link of {{name}}.', nameless: 'You were editing a link.' },
    },
    'follow-up': {
      add: {
        named: 'You were planning a follow-up for {{name}}.',
        nameless: 'You were planning a follow-up.',
      },
      edit: {
        named: 'You were editing a follow-up for {{name}}.',
        nameless: 'You were editing a follow-up.',
      },
      next: {
        named: 'You were planning what comes next with {{name}}.',
        nameless: 'You were planning what comes next.',
      },
    },
    sale: {
      add: { named: 'You were recording a sale to {{name}}.', nameless: 'You were recording a sale.' },
      edit: { named: 'You were editing a sale to {{name}}.', nameless: 'You were editing a sale.' },
      credit: { named: 'You were making a credit note for {{name}}.', nameless: 'You were making a credit note.' },
    },
    payment: {
      add: { named: 'You were recording a payment from {{name}}.', nameless: 'You were recording a payment.' },
      edit: { named: 'You were editing a payment from {{name}}.', nameless: 'You were editing a payment.' },
    },
  },
} as const satisfies Translated<typeof french>;
