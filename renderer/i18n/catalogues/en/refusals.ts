import type { Translated } from '../../translated';
import type { refusals as french } from '../fr/refusals';

export const refusals = {
  title: 'This is not saved',
  invalid: 'A field holds something that the book cannot keep. Nothing was saved: correct it and try again.',
  'changed-meanwhile':
    'This record has changed in the meantime, in another window or by another action. Nothing was overwritten: open it again and retry.',
  'book-moved':
    'The book has changed meanwhile, in another window or by another action. Nothing was saved: check what is shown, then retry.',
  dangling:
    'The client or the sale concerned is no longer in the book, or something else still depends on it. Nothing was saved: look in the trash, then open the sheet again and retry.',
  cancelled: 'Stopped. Nothing was saved.',
  'not-answering':
    'The disk does not answer: nobody can tell yet whether what you typed is saved. Keep this window open, check the free space, then look whether it is there before you try again.',
  'disk-full': 'The disk is full. Nothing was lost, but nothing can be added: free some space, then try again.',
  'no-room':
    'Too little room is left on this disk: to protect the book, nothing more is written. Free some space, then try again.',
  'journal-failed':
    'The journal can no longer be written: your action was not saved. Check that the disk is within reach, then try again.',
  failed: 'Saving failed. Your book is intact: try again, and if it happens again, make a backup and restart the app.',
  'nothing-to-undo': 'There is nothing to undo.',
} as const satisfies Translated<typeof french>;
