import type { Translated } from '../../translated';
import type { welcome as french } from '../fr/welcome';

export const welcome = {
  what: 'The book of your clients: who they are, what was said, what is due, and what each of them brings in.',
  question: 'How to begin',
  language: 'Language',
  empty: {
    title: 'Start with a blank page',
    explanation: 'An empty book. A first name and a phone number are enough to put someone in it.',
    gesture: 'Open an empty book',
  },
  contacts: {
    title: 'Import my contacts',
    explanation:
      'From your phone, Google, Outlook or a spreadsheet. You see everything before anything is written, and one click takes it back.',
    gesture: 'Choose a file, or drop it here',
  },
  sample: {
    name: 'Sample book',
    title: 'Look around first',
    explanation:
      'The made-up book of a joiner in the west of France: some sixty clients and two years of sales. It leaves without a trace.',
    gesture: 'Open the sample book',
    enter: 'Look at the sample book',
    leave: 'Leave the sample',
    banner: 'You are looking at the sample book. Nothing you do in it touches your own.',
    already: 'You are looking at the sample book already.',
    notInside: 'This is your own book: there is no sample to leave.',
    filling: 'Preparing the sample book…',
    refusals: {
      title: 'The sample book did not open',
      'disk-full': 'The disk is full. Your own book was not touched: free some space, then try again.',
      'not-answering': 'The disk does not answer. Your own book was not touched: check the free space, then try again.',
      failed: 'It could not be written ({{detail}}). Your own book was not touched: try again.',
    },
  },
  backup: 'I have a Clientèle backup to restore',
  drop: 'Drop your contacts, your sales or your backup here',
  promise: 'Nothing leaves this computer. No account, no subscription, no network.',
} as const satisfies Translated<typeof french>;
