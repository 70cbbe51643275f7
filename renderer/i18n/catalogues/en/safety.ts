/** What keeps the book: journal, verified copies, room on the disk. */
export const safety = {
  broughtBack_one: 'The last action, which was cut off, was brought back from the journal.',
  broughtBack_other: 'The last {{count}} actions, which were cut off, were brought back from the journal.',
  unreachable:
    'The journal is out of reach: you can read your book, but nothing can be written to it. Close the other windows of Clientèle, then restart the app; if it happens again, check the disk.',
  lost: {
    title: 'The book has closed',
    explanation:
      'The disk no longer let it write. Everything that was confirmed to you is in the journal. If the disk is full, free some room, then open the book again.',
    reopen: 'Open the book again',
  },
} as const;
