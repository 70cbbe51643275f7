import type { Translated } from '../../translated';
import type { settings as french } from '../fr/settings';

export const settings = {
  title: 'Settings',
  subtitle: 'Every change is saved at once; the rules of the stages when you apply them.',
  saved: 'Saved',
  device: {
    title: 'This device',
    explanation: 'Language and looks stay on this computer; they do not travel with the book.',
    language: 'Language',
    theme: 'Theme',
    shortcuts: 'See the keyboard shortcuts',
    themes: { light: 'Light', dark: 'Dark', auto: 'Like the system' },
  },
  book: {
    title: 'The book',
    explanation: 'What belongs to the book goes with it in every backup.',
    currency: 'Currency',
    currencyFree: 'To be chosen before the first sale: amounts are never converted.',
    currencyFixed:
      'The book holds sales or payments, and their amounts are never converted, so the currency can no longer change. If it was wrong from the start, move those sales to the trash; once the trash has emptied, you can choose again.',
    currencies: {
      EUR: 'Euro (€)',
      CHF: 'Swiss franc (CHF)',
      GBP: 'Pound sterling (£)',
      USD: 'US dollar ($)',
      CAD: 'Canadian dollar ($)',
      MAD: 'Moroccan dirham (MAD)',
      TND: 'Tunisian dinar (TND)',
      XOF: 'West African CFA franc (F CFA)',
      XAF: 'Central African CFA franc (FCFA)',
      XPF: 'CFP franc (FCFP)',
      JPY: 'Yen (¥)',
    },
    firstWeekday: 'The week starts on',
  },
  stages: {
    title: 'The stages of a client',
    explanation:
      'Prospect, occasional, regular, lost: the stage follows from these rules, nobody types it. Anyone who has not paid anything yet is a prospect; anyone neither regular nor lost is occasional.',
    sentence:
      'A client is regular from <sales/> {{saleWord}} within <within/> {{withinWord}}, and lost after <after/> {{afterWord}} without a sale or a contact.',
    saleWord_one: 'sale',
    saleWord_other: 'sales',
    monthWord_one: 'month',
    monthWord_other: 'months',
    numbers: {
      regularSales: 'Number of sales of a regular client',
      regularWithinMonths: 'Number of months in which they count',
      lostAfterMonths: 'Number of silent months of a lost client',
    },
    limits: 'A whole number from {{least}} to {{most}}. The rules in force have not changed.',
    starting: 'These are the rules to start with.',
    decided: 'Decided on {{day}}.',
    insteadOf: 'instead of {{formatted}}',
    decide: 'Apply these rules',
    keep: 'Keep the rules in force',
    backToStarting: 'Go back to the first ones',
  },
  notices: {
    title: 'Reminders',
    explanation: 'A follow-up with a time is announced while Clientèle is open.',
    before: 'Announce it',
    onTime: 'at that time',
    minutes_one: '{{count}} minute before',
    minutes_other: '{{count}} minutes before',
    hours_one: '{{count}} hour before',
    hours_other: '{{count}} hours before',
    dayBefore: 'the day before at the same time',
    granted: 'Notifications are allowed.',
    askable: 'Your browser does not know yet whether Clientèle may show you notifications.',
    denied: {
      browser:
        'Your browser refuses notifications from Clientèle. You can allow them in the settings of the site, left of the address; what is due stays in sight in Today.',
      desktop:
        'Your system refuses notifications from Clientèle. You can allow them in its settings; what is due stays in sight in Today.',
    },
    ask: 'Allow notifications',
    try: 'Try a notification',
    trialTitle: 'Clientèle',
    trialBody: 'This is how a follow-up will be announced.',
    trial: {
      shown: 'Sent. If nothing appears, your system may be set not to disturb you.',
      blocked: 'The system did not show it.',
    },
  },
  files: {
    title: 'Files',
    explanation: 'Where backups and exports go, and what this device keeps.',
    browserDecides:
      'Your browser decides where the files you save go, usually the Downloads folder. You can change that in its settings.',
    choose: 'Choose another folder…',
    kept: {
      desktop: 'The book is kept on this disk; the system does not remove it by itself.',
      browser: 'The browser has agreed to keep the book, even when space runs short.',
    },
    notKept:
      'When space runs short, the browser may remove the book by itself. Ask it to keep the book, and make a backup now and then.',
    ask: 'Ask it to keep the book',
    refused: 'It does not agree yet. It usually does for a site that is often opened or bookmarked.',
  },
  imports: {
    title: 'Imports',
    explanation: 'What you have imported, and the way back, even weeks later.',
    list: 'See your imports',
  },
  sample: {
    explanation:
      'The made-up book of a joiner, to try things without any risk. It opens in place of yours and leaves without a trace.',
  },
  about: {
    title: 'About',
    explanation: 'To be added when you report a fault. Nothing in it speaks of you or of your clients.',
    licence: 'Clientèle is free software under the MIT licence.',
    wordLists:
      'Passphrases are judged with word lists that contain information from OpenSubtitles 2024 (Helsinki-NLP / OPUS, opus.nlpl.eu), made available under the ODC Attribution License (ODC-BY).',
    copy: 'Copy for a bug report',
    copied: 'Copied.',
    notCopied: 'The clipboard refused: select the text above and copy it.',
  },
} as const satisfies Translated<typeof french>;
