import type { Translated } from '../../../translated';
import type { out as frenchOut } from '../../fr/exchange/out';

export const out = {
  command: 'Export clients or sales',
  title: 'Export',
  what: 'What',
  clients: 'Clients',
  sales: 'Sales',
  all: 'The whole book, except the trash.',
  chosen_one: 'The chosen client.',
  chosen_other: 'The {{written}} chosen clients.',
  salesOfChosen_one: 'The sales of the chosen client.',
  salesOfChosen_other: 'The sales of the {{written}} chosen clients.',
  format: 'For which program',
  formats: {
    'csv-french': 'French spreadsheet',
    'csv-english': 'English spreadsheet',
    vcard: 'Phone or mail program',
  },
  formatHints: {
    'csv-french': 'CSV with semicolons, decimal comma, DD/MM/YYYY: Excel and LibreOffice in French open it as it is.',
    'csv-english': 'CSV with commas, decimal point, YYYY-MM-DD.',
    vcard: 'vCard 3.0: one file for iPhone, Android, Outlook, Thunderbird.',
  },
  withNotes: 'With the notes (confidential)',
  withNotesHint:
    'Notes, how to deal with people, messages to yourself: not to be handed over with a mere address list.',
  confirm: 'Export',
  running: 'Writing the file…',
  fileNames: {
    clients: 'Clients {{day}}.{{extension}}',
    sales: 'Sales {{day}}.{{extension}}',
  },
  fileKinds: { csv: 'CSV table', vcf: 'vCard contacts' },
  doneClients_one: '{{written}} client exported: {{name}}',
  doneClients_other: '{{written}} clients exported: {{name}}',
  doneSales_one: '{{written}} sale exported: {{name}}',
  doneSales_other: '{{written}} sales exported: {{name}}',
  refused: {
    title: 'The file was not written',
    nothing: 'There is nothing to export.',
    'no-book': 'The book could not be read. Close the other windows of Clientèle, then retry.',
    crashed: 'The export broke off ({{detail}}). Your book is intact: retry.',
    'disk-full': 'The chosen disk is full. Choose another place. Your book is intact.',
    'not-allowed': 'This place refuses writing. Choose another folder. Your book is intact.',
    failed: 'Writing failed. Choose another place, then retry. Your book is intact.',
  },
} as const satisfies Translated<typeof frenchOut>;
