/** What keeps the book: journal, verified copies, room on the disk. */
export const safety = {
  broughtBack_one: 'The last action, which was cut off, was brought back from the journal.',
  broughtBack_other: 'The last {{count}} actions, which were cut off, were brought back from the journal.',
  unreachable:
    'The journal is out of reach: you can read your book, but nothing can be written to it. Close other windows and restart; if it happens again, check the disk.',
} as const;
