import type { Translated } from '../../translated';
import type { qr as frenchQr } from '../fr/qr';

export const qr = {
  command: 'QR code for a phone',
  title: 'QR code',
  titleOf: 'QR code: {{name}}',
  picture: 'QR code of the contact card of {{name}}. The list below says what is in it.',
  how: 'Open the camera of the phone and point it at the code: it offers to add the contact.',
  taken: 'What the phone gets, along with the name',
  leftOut: 'What found no room in the code',
  nameOnly: 'The phone gets the name alone: the sheet has no phone, e-mail or address.',
  stays: 'Notes, tags and figures stay in the book.',
  noted: 'The journal of exports keeps a line about this code.',
  gone: 'This client is no longer in the book.',
  part: '{{part}}: {{value}}',
  parts: {
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    company: 'Company',
    'job-title': 'Job title',
  },
} as const satisfies Translated<typeof frenchQr>;
