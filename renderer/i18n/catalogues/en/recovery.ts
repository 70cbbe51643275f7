/** The page that opens in place of the book when that was damaged. Read by somebody who is worried. */
export const recovery = {
  title: 'Your book is safe',
  subtitle: 'It was not opened, to protect it: nothing was written, nothing was deleted.',
  found: {
    title: 'What happened',
    empty:
      'The place where the book was kept is empty. This happens after a power cut, or when the disk filled up: it is nothing that you did.',
    foreign: 'The book that was found there is not the one that Clientèle kept here.',
    miscounted: 'Records are missing, or there are too many, and no action explains it: {{differences}}.',
    gap: 'The book stops before the last actions, and part of the journal can no longer be read.',
    'no-history': 'The records are there, but the history of what was done to them is gone.',
    difference: '{{table}}: {{found}} instead of {{expected}}',
  },
  tables: {
    settings: 'settings',
    clients: 'clients',
    links: 'links',
    interactions: 'logged contacts',
    followUps: 'follow-ups',
    sales: 'sales',
    payments: 'payments',
    distinctions: 'clients told apart',
    portraits: 'photos',
    exports: 'journal of exports',
    columnMappings: 'known files',
    segments: 'segments',
  },
  safe: {
    title: 'What is safe',
    counts: '{{clients}}, {{interactions}} and {{sales}}, up to the last action that is known.',
    clients_one: '{{formatted}} client',
    clients_other: '{{formatted}} clients',
    interactions_one: '{{formatted}} logged contact',
    interactions_other: '{{formatted}} logged contacts',
    sales_one: '{{formatted}} sale',
    sales_other: '{{formatted}} sales',
    cut: 'Part of the journal can no longer be read: everything before it will be brought back.',
    where: 'These copies are in files of their own, outside the damaged place.',
  },
  next: {
    title: 'What will happen',
    rebuild:
      'The book is rebuilt beside, from the last verified copy and the journal of every action, then read back in full.',
    swap: 'Only then does it take its place.',
    keep: 'What was found is kept for thirty days: you can go back to it.',
  },
  ways: {
    rebuild: 'Rebuild my book',
    goOn: 'Go on with what was found',
    goOnDetail: 'If you know why it is like that. The copies stay.',
    fromFile: 'Restore a backup…',
    fromFileDetail: 'A file kept elsewhere: USB stick, another disk…',
    fileKind: 'Clientèle backup',
    others: 'Other ways',
  },
  running: {
    rebuild: 'Rebuilding the book…',
    'go-on': 'Taking over what was found…',
    'from-file': 'Restoring the backup…',
  },
  done: {
    title: 'Your book is back',
    rebuilt: 'Taken from the copy of {{when}}, with {{actions}}.',
    rebuiltFromJournal: 'Rebuilt without a copy: {{actions}}.',
    actions_one: '{{formatted}} action from the journal',
    actions_other: '{{formatted}} actions from the journal',
    cut: 'The end of the journal could not be read: check the very last things you entered.',
    other: 'Everything was read back and compared.',
    open: 'Open my book',
  },
  passphrase: {
    title: 'These copies are encrypted',
    explanation: 'The keys of this device can no longer be read. Your passphrase opens them again.',
    label: 'Passphrase',
    submit: 'Rebuild',
    wrong:
      'This passphrase does not fit. Check capitals, accents and hyphens, then try again. If it is forgotten, reload the page: a backup can be restored.',
  },
  refusals: {
    title: 'That did not work',
    vault:
      'The copies and the journal of the book cannot be read. Check that the disk is within reach, then try again.',
    'nothing-to-rebuild-from':
      'No copy on this device can be read any more. Restore a backup that is kept elsewhere (USB stick, another disk), or go on with what was found.',
    'disk-full': 'The disk is full: rebuilding needs room. Free some space, then try again.',
    other: 'One step failed ({{code}}). Nothing was lost: try again, or take another way.',
  },
} as const;
