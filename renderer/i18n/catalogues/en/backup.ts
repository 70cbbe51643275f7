import type { Translated } from '../../translated';
import type { backup as french } from '../fr/backup';

export const backup = {
  title: 'Safety',
  subtitle: 'What keeps your book, and how to get it back.',
  safety: {
    sample:
      'You are looking at the sample book: it has no journal and no copies. Your own book is kept safe beside it.',
    verdict: {
      safe: 'Your book is safe',
      late: 'Your book is safe, but on this disk alone',
      trouble: 'One protection needs your attention',
    },
    when: '{{when}} ({{ago}})',
    change: {
      name: 'Last action saved',
      since: '{{when}}, written to the disk before it was confirmed',
      none: 'none yet',
    },
    copy: { name: 'Last verified copy', none: 'not yet: it is made one minute after your first entries' },
    where: {
      name: 'Where',
      desktop_one: 'On this computer, outside the database: {{formatted}} copy',
      desktop_other: 'On this computer, outside the database: {{formatted}} copies',
      browser_one: 'In this browser, outside the database: {{formatted}} copy',
      browser_other: 'In this browser, outside the database: {{formatted}} copies',
    },
    test: {
      name: 'Last test of a restore',
      equal: '{{when}}: equal to the book, record by record',
      none: 'not yet: it happens by itself every week',
    },
    off: { name: 'Last copy off this disk', none: 'none known' },
    testNow: 'Restore and compare now',
    copyNow: 'Make a copy now',
    running: {
      snapshot: 'Copying: written, read back, compared…',
      test: 'Test restore: comparing every record…',
    },
    tested: 'The copy was restored beside the book: equal, record by record.',
    copied: 'The copy is written and verified.',
    trouble: {
      snapshot: 'The last copy was not made',
      test: 'The test of a restore failed',
      count: 'Records are missing, or there are too many',
      look: 'See what happened',
    },
    troubles: {
      vault: 'The safety files cannot be read or written. Check the disk and its free space. Your book is intact.',
      'not-equal':
        'What was read back is not what was written: this disk may be failing. Make a backup on another one.',
      unreadable: 'The last copy can no longer be read. Make another one now, and a backup on another disk.',
      different: 'The copy does not match the book of that time. Make a backup now, before anything else.',
      'disk-full': 'The disk is full. Free some space, then try again. Your book is intact.',
      miscounted: 'No action explains it. Nothing was overwritten: look at what was found, then rebuild your book.',
      other: 'One step failed ({{code}}). Try again; if it happens again, make a backup on another disk.',
    },
  },
  room: {
    low: 'Little room is left on this disk. Free some soon: below 100 MB nothing more will be written, to protect the book.',
    none: 'Too little room is left on this disk: nothing is written any more, to protect the book. Free some space.',
  },
  reminder: {
    look: 'Look',
    text: 'No copy of your book has left this disk for more than seven days.',
    never: 'No copy of your book has left this disk yet.',
    button: 'Make it safe',
    later: 'Remind me tomorrow',
  },
  elsewhere: {
    title: 'Copies on another medium',
    explanation:
      'Choose a USB stick, another disk or a synchronised folder: every verified copy also goes there, without asking.',
    choose: 'Choose a folder…',
    change: 'Choose another folder…',
    forget: 'Stop copying there',
    allow: 'Allow again',
    asks: 'The browser asks for your consent to write to this folder again.',
    missing: 'This folder is out of reach: plug in the stick or the disk. Copies will go on by themselves.',
    unsupported: 'This browser cannot write to a folder: make a backup by hand every week.',
    notYet: 'The first copy leaves as soon as the book changes.',
  },
  copies: {
    title: 'Copies kept on this device',
    explanation:
      'Made by themselves while you work, read back after writing: the last twenty, then one per day, week and month.',
    none: 'The first one is made one minute after your first entries.',
    when: 'Made on',
    size: 'Size',
    state: 'State',
    restore: 'Restore…',
    all: 'Show all {{formatted}} copies',
    name: 'Copy of {{when}}',
    marks: {
      verified: 'verified',
      tested: 'restored for a test',
      suspect: 'set apart: records are missing',
      sealed: 'encrypted',
    },
  },
  write: {
    title: 'Take the whole book away',
    explanation:
      'One file with everything in it: clients, history, follow-ups, sales, payments, settings. It opens on another computer, and stays readable without Clientèle.',
    button: 'Back up now',
    command: 'Back up the book',
    running: 'Writing the backup…',
    done: 'Backup written: {{name}}',
    doneDetail: '{{clients}}, {{size}}. Copy it to a USB stick or another disk.',
    lastNever: 'No backup has been made from this device yet.',
    last: 'Last backup from this device: {{when}} ({{ago}}).',
    plain: 'This file is not encrypted: whoever opens it can read it.',
    fileName: 'Clientèle {{day}} {{time}}.zip',
    fileKind: 'Clientèle backup',
  },
  restore: {
    title: 'Restore a book',
    explanation:
      'Choose a backup file: you will see what is in it before anything changes. Your present book is kept for thirty days.',
    button: 'Choose a file…',
    command: 'Restore a backup',
    reading: 'Reading the file…',
    dialogTitle: 'Restore this backup?',
    madeOn: 'Made on {{when}}',
    madeBy: 'with Clientèle {{version}}',
    inside: 'In this file',
    present: 'Present book',
    keep: 'The present book is not erased: it is kept for thirty days, and you can go back to it.',
    sampleOpen:
      'You are looking at the sample book: restoring would replace your own book, not the sample. Leave the sample first.',
    confirm: 'Restore these {{clients}}',
    running: 'Verifying and restoring…',
    done: 'Book restored: {{clients}}, verified record by record.',
  },
  back: {
    title: 'Go back to the book before the restore',
    explanation: 'Replaced {{when}}. It is kept until {{until}}.',
    button: 'Go back to that book',
    done: 'You are back in the book from before the restore.',
  },
  tables: {
    clients: 'Clients',
    interactions: 'Contacts',
    followUps: 'Follow-ups',
    sales: 'Sales',
    payments: 'Payments',
  },
  clients_one: '{{formatted}} client',
  clients_other: '{{formatted}} clients',
  refusals: {
    title: 'This file was not restored',
    safe: 'Your present book was not touched.',
    empty: 'This file is empty: there is not one byte in it. Take another backup.',
    foreign:
      'This file is not a Clientèle backup. A backup is a .zip file written by “Back up now”; for contacts (.vcf, .csv) use “Import”.',
    cut: 'This file stops in the middle: the copy was probably interrupted. Copy it again from where it came, or take an older backup.',
    newer: 'This backup comes from a newer version of Clientèle ({{version}}). Update the app, then restore it.',
    damaged:
      'This file was damaged or changed: what is in it no longer matches what it announces ({{table}}). Take another backup.',
    'bad-record':
      'A record in this file is not valid ({{table}}, line {{line}}). The file was changed or damaged: take another backup.',
    'too-large': 'This file is far too large to be a book. It was not opened. Take another backup.',
    'not-kept':
      'The backup reads well, but the safety files cannot be written: nothing was replaced. Check the room on the disk and the access to it, then try again.',
    'not-equal':
      'What was written to the disk does not match the file. Check the free space and the health of the disk, then try again.',
    'disk-full': 'The disk is full: restoring needs space. Free some, then try again.',
    cancelled: 'Restore stopped.',
    crashed: 'The restore broke off ({{detail}}). Try again; if it happens again, take another backup.',
    sealed:
      'This backup is encrypted: only its key opens it. Take a backup in clear (.zip), or open this one with the “age” tool and restore the .zip file that it gives you.',
    'wrong-key':
      'This key does not open this backup: it was encrypted with another one, or its beginning was damaged. Try the key of another book, or another copy of the backup.',
    'other-seal':
      'This file is encrypted in another way than Clientèle’s, with a passphrase alone for instance. Open it with the “age” tool, then restore the .zip file that it gives you.',
    manifest: 'table of contents',
    seal: 'encryption',
  },
  notSaved: {
    title: 'The backup was not written',
    'disk-full': 'The chosen disk is full. Choose another place. Your book is intact.',
    'not-allowed': 'This place refuses writing. Choose another folder. Your book is intact.',
    failed: 'Writing failed. Choose another place and try again. Your book is intact.',
    'no-book': 'The book could not be read. Close the other windows of Clientèle and try again.',
    crashed: 'The backup broke off ({{detail}}). Your book is intact: try again.',
  },
} as const satisfies Translated<typeof french>;
