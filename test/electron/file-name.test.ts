import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestFileName } from '../../electron/file-name';

describe('the name that a saving dialog starts with', () => {
  test.each([
    ['../../etc/passwd', 'csv', 'etc-passwd.csv'],
    ['C:\\Windows\\win', 'csv', 'C-Windows-win.csv'],
    ['.bashrc', 'csv', 'bashrc.csv'],
    ['CON', 'csv', '_CON.csv'],
    ['lpt1.old', 'csv', '_lpt1.old.csv'],
    ['nul\u0000.exe', 'csv', 'nul-.exe.csv'],
    ['devis\u202Egnp.exe', 'csv', 'devis-gnp.exe.csv'],
    ['...', 'csv', 'clientele.csv'],
    ['', 'vcf', 'clientele.vcf'],
    ['Dupont / Fils: "bois"?', 'vcf', 'Dupont - Fils- -bois.vcf'],
    ['E\u0301lodie', 'vcf', 'Élodie.vcf'],
    ['clients.csv', 'csv', 'clients.csv'],
    ['Clients.CSV', 'csv', 'Clients.csv'],
    ['Clientèle 2026-11-21', 'clientele', 'Clientèle 2026-11-21.clientele'],
  ])('is made from "%s" (%s): %s', (suggested, extension, expected) => {
    expect(suggestFileName(suggested, extension)).toBe(expected);
  });

  test('whatever is suggested, it is one plain name that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (suggested) => {
        const name = suggestFileName(suggested, 'csv');
        expect(basename(name)).toBe(name);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|^\s|[\s.]\.csv$/u);
        expect(name.endsWith('.csv')).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
