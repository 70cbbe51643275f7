import type { Translated } from '../../translated';
import type { app as french } from '../fr/app';

export const app = {
  name: 'Clientèle',
  rail: {
    label: 'Main navigation',
    today: 'Today',
    clients: 'Clients',
    followUps: 'Follow-ups',
    sales: 'Sales',
    revenue: 'Figures',
    backup: 'Safety',
    settings: 'Settings',
  },
  palette: {
    open: 'Find a client or an action…',
    nothing: 'Nothing found. Try another word, a first name or digits of the phone number.',
    clients: 'Clients',
    segments: 'Segments',
    commands: 'Actions',
  },
  commands: {
    goToday: 'Go to Today',
    goClients: 'Go to clients',
    goFollowUps: 'Go to follow-ups',
    goSales: 'Go to sales',
    goRevenue: 'Go to figures',
    goBackup: 'Go to safety',
    goSettings: 'Go to settings',
    undo: 'Undo',
    redo: 'Redo',
    palette: 'Find a client or an action',
    shortcuts: 'Keyboard shortcuts',
    groups: { go: 'Go to', book: 'Book', edit: 'Edit', view: 'View' },
  },
  buttons: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Move to trash',
    edit: 'Edit',
    retry: 'Try again',
    more: 'More actions',
    choose: 'Choose…',
  },
  error: {
    title: 'This page stumbled',
    explanation:
      'Your book is intact: nothing was lost. Try again; if it happens again, make a backup and restart the app.',
    command: 'That did not work. Your book is intact: try again, or restart the app.',
  },
  notFound: {
    title: 'This page does not exist',
    explanation: 'This link leads nowhere in the book; what it showed may have been removed.',
  },
  skipToContent: 'Skip to content',
  lastScreen: {
    title: 'The book cannot be opened',
    'newer-book':
      'This book was written by a newer version of Clientèle. It was not touched. Install the newer version to open it.',
    blocked: 'Another window holds the book with an older version. Close it, then try again: nothing is lost.',
    'no-storage':
      'The book does not open on this disk. Nothing was deleted. Check the free space and, in a browser, that the window is not a private one, then try again. For whoever helps you: {{detail}}.',
    aside: {
      why: 'If trying again changes nothing, the storage is probably damaged. Clientèle can set it aside, deleting nothing, and rebuild your book in a new one from its copies and its journal. Only what was being typed will be missing.',
      begin: 'Set it aside and rebuild',
      restarting: 'Clientèle starts again…',
      refused:
        'The storage could not be set aside. Nothing was touched. Save the copy if it is offered: you can restore it in Clientèle on another computer, or in another browser.',
    },
    copy: {
      kept: 'Your book is also kept apart, in a verified copy of {{moment}}.',
      save: 'Save the copy',
    },
  },
  otherWindows: {
    'book-swapped': 'Another window opened another book: this one followed.',
    'book-taken':
      'Another window updated or removed the book that was open here, so this window loaded again. Nothing that was saved is lost.',
  },
  keys: { ctrl: 'Ctrl', shift: 'Shift', delete: 'Del', enter: 'Enter', space: 'Space', escape: 'Esc' },
  shortcuts: {
    subtitle: 'A single letter does nothing while you type in a field.',
    lists: {
      title: 'In a list',
      enter: 'Enter the list of the page',
      walk: 'Go from line to line',
      open: 'Open the line',
      search: 'Search the clients',
      done: 'Mark the follow-up as done',
      snooze: 'Put the follow-up off',
      pay: 'Record a payment',
      call: 'Call the client',
      select: 'Select the client',
      extend: 'Extend the selection',
      selectAll: 'Select all',
      trash: 'Move the clients to the trash',
      leave: 'Close the sheet, clear the selection',
    },
    forms: {
      title: 'In a form',
      save: 'Save',
      saveAndNext: 'Save the sale and go on',
      cancel: 'Close',
    },
    charts: { title: 'On a chart', walk: 'Read the values one by one', table: 'Show as table or chart' },
  },
  unsaved: {
    question: 'What you typed is not saved.',
    keepTyping: 'Keep typing',
    discard: 'Close without saving',
    saveKeys: 'Ctrl + Enter',
  },
  picker: {
    placeholder: 'Name, town, phone…',
    nothing: 'Nobody by that name. Check the spelling, or search by town or phone.',
    create: 'Add “{{name}}”',
  },
  fields: {
    dayUnreadable: 'No such day here. Write for example 24/11, Tuesday or tomorrow.',
  },
  loading: 'One moment…',
} as const satisfies Translated<typeof french>;
