import type { Translated } from '../../translated';
import type { today as french } from '../fr/today';

export const today = {
  counts: {
    due: '{{total}} to do',
    overdue: '{{total}} overdue',
    silences_one: '{{total}} gone quiet',
    silences_other: '{{total}} gone quiet',
    unpaid_one: '{{total}} unpaid',
    unpaid_other: '{{total}} unpaid',
    none: 'Nothing urgent',
  },
  sections: {
    overdue: 'Overdue',
    today: 'Today',
    unpaid: 'Unpaid and late',
    birthdays: 'Birthdays',
    silences: 'Not to forget',
  },
  late: '{{count}} d late',
  dueHint: 'Due on {{day}}',
  stake: { owed: 'owed', yearly: 'in 12 months' },
  unpaid: {
    sale: 'Unpaid sale',
    sales: '{{count}} unpaid sales',
    reference: '{{label}} ({{reference}})',
    lateHint: 'Should have been paid by {{day}}',
  },
  birthday: { age: 'Turns {{count}}', ageless: 'Birthday' },
  silence: {
    rhythm: '{{days}} days without a word, usually {{usual}}',
    cadence: '{{days}} days without news, you wanted {{usual}}',
    plain_one: '{{count}} day without a word',
    plain_other: '{{count}} days without a word',
    hint: 'Last contact or sale on {{day}}',
  },
  quote: '“{{text}}”',
  gestures: {
    call: 'Call {{phone}}',
    pay: 'Record a payment',
    log: 'Log a contact',
    plan: 'Plan a follow-up',
  },
  showAll: 'Show all {{count}}',
  showMore: 'Show {{more}} more of {{count}}',
  showLess: 'Show fewer',
  calm: {
    title: 'Nothing urgent.',
    three: 'Nothing urgent. Three clients would be glad to hear from you:',
    two: 'Nothing urgent. Two clients would be glad to hear from you:',
    one: 'Nothing urgent. One client would be glad to hear from you:',
    nobody: 'All is up to date, and your best clients have heard from you. What you plan will appear here on its day.',
  },
  firstSteps: {
    title: 'Your book is empty',
    explanation:
      'Here, every morning: whom to contact, and why. Start with a client you have to call back, or bring the ones you have.',
    add: 'Add a client',
    import: 'Import my contacts',
    sample: 'Look around a sample book',
  },
} as const satisfies Translated<typeof french>;
