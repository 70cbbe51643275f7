import type { Translated } from '../../../translated';
import type { drop as frenchDrop, files as frenchFiles, mapping as frenchMapping } from '../../fr/exchange/files';

export const files = {
  chooseOther: 'Choose another file…',
  leave: { question: 'What you have chosen here will be lost.', discard: 'Give up', stay: 'Stay here' },
  nothingWritten: 'Nothing was written to your book.',
  several: '{{name}}: {{sentence}}',
  damaged_one:
    'One character in this file cannot be read: it is replaced by “\ufffd”. Look at the preview before importing.',
  damaged_other:
    '{{count}} characters in this file cannot be read: they are replaced by “\ufffd”. Look at the preview before importing.',
  cut: 'This file stops in the middle (line {{line}}). Nothing was imported: export it again, or import what could be read.',
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' },
  separators: { semicolon: 'semicolons', comma: 'commas', tab: 'tabs', bar: 'vertical bars' },
  sheet: 'Excel workbook, sheet “{{name}}”',
  otherSheets_one: '{{count}} other sheet is not read',
  otherSheets_other: '{{count}} other sheets are not read',
  firstShown: 'The first {{shown}} rows of {{all}}.',
  line: 'Line',
  lineOf: '{{line}} ({{name}})',
  sample: 'How it starts',
  reason: 'Why',
  refused: {
    title: 'There is nothing to import',
    empty: 'This file is empty: there is nothing to read. Export it again, then retry.',
    'too-large':
      'This file is over {{megabytes}} MB and was not opened. Export it in parts and import one after another.',
    'too-large-unpacked':
      'This workbook is over {{megabytes}} MB once unpacked and was not read. Save the list alone in a new workbook, then retry.',
    'damaged-workbook':
      'This workbook is damaged or incomplete and could not be read. Open it in Excel or LibreOffice, save it again, then retry.',
    'too-many-rows':
      'This file has more than {{most}} rows and was not read. Split it into parts and import one after another.',
    'too-many-columns':
      'This file has more than {{most}} columns, so it is probably not a list. Keep the columns you need, then retry.',
    unreadable: 'This file could not be read: it changed, was moved, or is a folder. Choose it again.',
    binary: {
      workbook: 'This is an Excel workbook. Drop it by itself, as contacts or as sales.',
      spreadsheet:
        'This is a workbook of another format (LibreOffice, Numbers, .xlsb). Open it, choose “Save as”, format Excel (.xlsx) or CSV, and import that file.',
      'word-document':
        'This is a word-processor document. Copy the list into a spreadsheet, save it as CSV, and import that file.',
      zip: 'This is a .zip archive. Open it and import the .vcf or .csv file inside. A Clientèle backup is restored from “Safety”.',
      pdf: 'This is a PDF: a picture of the list, not the list. Ask the program that made it for a CSV or vCard export.',
      picture:
        'This is a picture. For a list, ask the phone or program that it comes from for a CSV or vCard export; for the photo of a client, drop it on their sheet.',
      'outlook-archive':
        'This is an Outlook archive (.pst), which only Outlook can open. In Outlook: File, Open & Export, Import/Export, Export to a file, “Comma Separated Values”.',
      'old-office-document':
        'This is an old Office file (.xls, .doc, .msg) or a workbook with a password. Open it, choose “Save as”, format Excel (.xlsx) without a password or CSV, and import that file.',
      compressed: 'This file is compressed. Unpack it, then import the .vcf or .csv file inside.',
      database: 'This is the inner file of another program. Export the list from that program, as CSV or vCard.',
      program: 'This is a program, not a list. It was not opened.',
      other:
        'This file is not text, so there is no list in it. Ask the program that it comes from for a CSV or vCard export.',
    },
    content: {
      calendar: 'This is a calendar (.ics), not a list. Export the contacts from the same program, as vCard or CSV.',
      'web-page':
        'This is a web page: the export probably failed and saved the sign-in page instead. Run the export again.',
      json: 'This file is made for another program. Ask that program for a CSV or vCard export.',
      xml: 'This file (.xml) is made for another program. Ask that program for a CSV or vCard export.',
      ldif: 'This is an LDIF directory. Export it as CSV or vCard from the same program (Thunderbird can do that).',
      'rich-text':
        'This is formatted text (.rtf). Copy the list into a spreadsheet, save it as CSV, and import that file.',
      prose: 'This is text, not a list in columns. Put it into a spreadsheet, save it as CSV, and import that file.',
      cards: 'These are contacts (vCard). Use “Import contacts”.',
      contacts: 'These are contacts. Use “Import contacts”.',
    },
  },
  stopped: {
    title: 'The import did not happen',
    'no-book': 'The book could not be opened. It is intact: close the other windows of Clientèle, then retry.',
    'nothing-read': 'The file has to be read again: please choose it once more.',
    crashed:
      'Reading broke off ({{detail}}). Your book is intact: retry, and if it happens again, cut the file in two.',
  },
  inSample:
    'You are looking at the sample book: whatever you put there would vanish with it. Leave the sample, then import into your own book.',
} as const satisfies Translated<typeof frenchFiles>;

export const mapping = {
  explanation: 'This table is new to us: say what each column holds. Our guesses can be corrected.',
  file: 'File {{nth}} of {{all}}: {{name}}',
  hasHeader: 'The first row holds the column titles',
  column: 'Column',
  unnamed: 'Column {{nth}}',
  values: 'First values',
  holds: 'Holds',
  holdsOf: 'What {{column}} holds',
  result: 'How it will be read',
  goOn: 'Continue',
  correct: 'Correct the columns',
  remembered: 'columns read as last time',
  forget: 'Forget what I said of these columns',
} as const satisfies Translated<typeof frenchMapping>;

export const drop = {
  invitation: 'Drop contacts, history, sales or a backup here',
  title: 'This file is not recognised',
  folder: 'This is a folder. Open it and drop the files inside.',
  mixed: 'These files are not of one sort. Drop the contacts together, then the sales, then the backup.',
} as const satisfies Translated<typeof frenchDrop>;
