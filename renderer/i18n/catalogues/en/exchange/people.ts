import type { Translated } from '../../../translated';
import type { people as french } from '../../fr/exchange/people';

export const people = {
  name: 'In the file',
  choice: 'What to do',
  all: 'For all the unknown ones',
  mixed: 'one by one',
  create: 'Add this client',
  createAll: 'Add these clients',
  walkIn: 'Walk-in',
  walkInAll: 'Walk-ins',
  known: 'This is {{name}}',
  knownWithPlace: 'This is {{name}} ({{place}})',
  other: 'This is another client…',
  otherDialog: {
    title: 'Which client is this?',
    sentence: 'The file says “{{name}}”.',
    client: 'Client of your book',
    choose: 'This is the one',
  },
} as const satisfies Translated<typeof french>;
