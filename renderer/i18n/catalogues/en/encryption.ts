import type { Translated } from '../../translated';
import type { encryption as french } from '../fr/encryption';

export const encryption = {
  title: 'Encryption of backups',
  explanation:
    'An encrypted backup tells nothing to whoever finds or steals it: it takes your passphrase to read it. On this device nothing changes, and nothing is asked of you.',
  plain: 'Your backups are not encrypted: whoever finds them can read them.',
  since: 'Your backups have been encrypted since {{day}}.',
  damaged:
    'The keys of this device can no longer be read: no copy leaves, so that none leaves unencrypted. Type your passphrase again to get them back.',
  choose: 'Choose a passphrase…',
  print: 'Print the recovery sheet…',
  change: 'Change the passphrase…',
  inClear: 'Back up once without encryption…',
  stop: 'Stop encrypting…',
  repair: 'Type the passphrase again…',
  passphrase: {
    title: { choose: 'Choose a passphrase', change: 'Change the passphrase' },
    label: 'Passphrase',
    hint: 'A few words that have nothing to do with each other beat one complicated word.',
    again: 'The same once more',
    show: 'Show the passphrase',
    suggest: 'Suggest a phrase',
    suggestAnother: 'Suggest another one',
    suggested: 'Six words picked at random. Write them down on paper.',
    lost: 'A forgotten passphrase cannot be found again. Without it and without the recovery sheet nobody can open these backups, nor can we. The book on this device will always open.',
    former:
      'Backups made earlier open with the passphrase of that time. Your recovery sheet stays valid for all of them.',
    save: { choose: 'Encrypt backups', change: 'Change the passphrase' },
    empty: 'Type a passphrase, or have one suggested.',
    different: 'The two are not the same. Type the second one again, or show the first.',
    changed: 'Passphrase changed. Your recovery sheet stays valid.',
  },
  strength: {
    words: 'Strength: {{band}}',
    judging: 'Strength: one moment…',
    bands: {
      minutes: 'very weak, a well-equipped thief finds it in minutes.',
      days: 'weak, it lasts some days against a well-equipped thief.',
      months: 'fair, it lasts some months against a well-equipped thief.',
      years: 'good, it lasts for years against a well-equipped thief.',
      centuries: 'excellent, it lasts for centuries against a well-equipped thief.',
    },
    reasons: {
      'too-short': 'It is short: add a word or two.',
      'known-password': 'It is one of the passwords that are tried first.',
      'word-or-name': 'Most of it is one word or a name.',
      'few-words': 'Words that follow one another can be guessed: add some that do not.',
      'own-name': 'There is a name in it that anybody may know.',
      date: 'Most of it is a date.',
      repeated: 'It repeats itself.',
      sequence: 'It follows a series, like “abcd” or “1234”.',
      'keyboard-row': 'It follows a row of the keyboard.',
    },
  },
  sheet: {
    title: 'The recovery sheet',
    encrypted: 'Your backups are encrypted now.',
    explanation:
      'One page that opens your backups even when the passphrase is forgotten, with or without Clientèle. Print it and keep it away from the computer, at home or with somebody you trust.',
    warning: 'Whoever holds this sheet can read your backups. Keep no photo and no PDF file of it on this computer.',
    print: 'Print the sheet',
    later: 'Later',
  },
  stopping: {
    title: 'Stop encrypting backups?',
    explanation:
      'Future backups and copies will not be encrypted: whoever finds them reads your clients, your notes and your sales.',
    former: 'Those that are encrypted stay so, and still open with your passphrase or the recovery sheet.',
    confirm: 'Stop encrypting',
    done: 'Future backups will not be encrypted.',
  },
  repairing: {
    title: 'Get the keys back',
    explanation: 'Your passphrase opens the keys of this device again.',
    confirm: 'Get the keys back',
    done: 'The keys are back: backups are encrypted again.',
    neither:
      'Neither passphrase nor sheet? A new passphrase will protect backups to come; those encrypted already open only with the former one or its sheet.',
    again: 'Choose a new passphrase…',
  },
  clear: {
    title: 'Back up without encryption?',
    explanation: 'This one file will not be encrypted: whoever opens it can read it. Automatic copies stay encrypted.',
    confirm: 'Write an unencrypted file',
  },
  unlock: {
    title: 'This backup is encrypted',
    passphrase: 'Type the passphrase that was in use when it was made.',
    key: 'Type the secret key from the recovery sheet. Spaces, lines and capitals do not matter.',
    keyOnly: 'A passphrase is not enough here: there is no key in the file for it to open.',
    keyLabel: 'Secret key',
    useKey: 'Use the recovery sheet',
    usePassphrase: 'Use the passphrase',
    submit: 'Open the backup',
    empty: { passphrase: 'Type the passphrase.', key: 'Type the secret key.' },
    notKept: 'Its key could not be kept here: choose a passphrase under Safety.',
    keep: {
      passphrase: 'Encrypt the backups of this device too, with the same passphrase',
      key: 'Keep this key on this device: it will encrypt its backups once you have chosen a passphrase',
    },
  },
  refusals: {
    'wrong-passphrase': 'This is not the right passphrase. Check capitals, accents and hyphens, then try again.',
    'key-damaged': 'The key that this passphrase opens is damaged in this file. Use the recovery sheet.',
    mistyped: 'There is a typing error in this key. Compare it with the sheet, group by group.',
    'wrong-key':
      'This key does not open this backup: it belongs to another book, or the beginning of the file is damaged.',
    vault:
      'The copies and the journal of the book cannot be read or written. Check the disk and its free space, then try again.',
    crashed: 'It broke off ({{detail}}). Try again.',
  },
} as const satisfies Translated<typeof french>;
