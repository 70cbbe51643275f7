import { describe, expect, test } from 'vitest';
import { outsideHandlers, parseOutside } from '../../electron/handlers/outside';
import { parseOutsideAddress } from '../../renderer/host/outside-address';

const refused = [
  '',
  'example.org',
  '/etc/passwd',
  '//example.org/',
  'http://example.org/',
  'https:',
  'https://me@example.org/',
  'https://bank.example:secret@evil.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'smb://example.org/share',
  'ms-msdt:/id',
  'search-ms:query=x',
  'app://clientele/',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?Attachment=file:///etc/passwd',
  'tel:',
  'tel:*21*0600000000#',
  'tel:+33;x=<script>',
  'sms:+33241000000',
  `https://example.org/${'a'.repeat(2000)}`,
];

const opened = [
  ['https://example.org', 'https://example.org/'],
  ['HTTPS://EXAMPLE.ORG/Chêne', 'https://example.org/Ch%C3%AAne'],
  ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
  ['https://example.org/?q="><script>', 'https://example.org/?q=%22%3E%3Cscript%3E'],
  ['mailto:faure@example.org?subject=Devis%20escalier', 'mailto:faure@example.org?subject=Devis%20escalier'],
  ['mailto:a@example.org\n?cc=b@example.org', 'mailto:a@example.org?cc=b@example.org'],
  ['tel:+33 2 41 00 00 00', 'tel:+33241000000'],
  ['tel:3939', 'tel:3939'],
  ['tel:(02)41-00.00', 'tel:(02)41-00.00'],
] as const;

// The main process keeps the rule for itself, the browser host for itself: one must not open what the other refuses.
describe.each([
  ['the main process', parseOutside],
  ['the browser host', parseOutsideAddress],
])('%s', (_, parse) => {
  test.each(refused)('does not open %s', (address) => expect(parse(address)).toBeNull());
  test.each(opened)('opens %s as %s', (address, expected) => expect(parse(address)).toBe(expected));
});

describe('opening outside', () => {
  test('says false when the machine has no program for it', async () => {
    const handlers = outsideHandlers(() => Promise.reject(new Error('No application is registered')));
    expect(await handlers.openOutside.answer('tel:3939')).toEqual({ ok: true, value: false });
  });

  test('hands over the parsed address, never the text of the page', async () => {
    const handed: string[] = [];
    const handlers = outsideHandlers(async (address) => {
      handed.push(address);
    });
    expect(await handlers.openOutside.answer('https://example.org/a b')).toEqual({ ok: true, value: true });
    expect(await handlers.openOutside.answer('file:///etc/passwd')).toEqual({ ok: true, value: false });
    expect(handed).toEqual(['https://example.org/a%20b']);
  });
});
