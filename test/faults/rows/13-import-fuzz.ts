import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { atomicBook } from '../../exchange/corpora/atomic-book';
import { cardQuirks } from '../../exchange/corpora/card-quirks';
import { tableQuirks } from '../../exchange/corpora/table-quirks';
import { chromiumLaunchOptions } from '../../support/chromium';
import { serveWorkshop } from '../../workshop/open-workshop';
import { count, type Row } from '../row';

const mutants = { sample: 150, full: 3_000 };

interface RealFile {
  readonly name: string;
  /** One character for each byte. */
  readonly contents: string;
}

/** Every file of the fixtures, those with the quirks of each program, a whole book of Atomic CRM, and workbooks. */
async function realFiles(): Promise<readonly RealFile[]> {
  const fixtures = ['contacts', 'sales', 'history'].flatMap((folder) => {
    const path = resolve(import.meta.dirname, '../../fixtures', folder);
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .map((name) => ({ name: `${folder}/${name}`, contents: readFileSync(resolve(path, name), 'latin1') }));
  });
  const quirks = [...cardQuirks, ...tableQuirks].map(({ quirk, file }) => ({
    name: quirk,
    contents: (typeof file === 'string' ? Buffer.from(file) : Buffer.from(file.buffer)).toString('latin1'),
  }));
  const atomic = {
    name: 'history/atomic-crm.json',
    contents: Buffer.from(JSON.stringify(atomicBook)).toString('latin1'),
  };
  return [...fixtures, atomic, ...quirks, ...(await workbooks())];
}

async function workbooks(): Promise<readonly RealFile[]> {
  const day = new Date('2026-03-02T00:00:00Z');
  const sheets = {
    'contacts/clients.xlsx': [
      ['Nom complet', 'Portable', 'Courriel', 'Né(e) le'],
      ['Anne Roy', '0639980001', 'anne@roy.example', day],
      ['Zoé Noël', 639980002, '', null],
    ],
    'sales/factures.xlsx': [
      ['Numéro Facture', 'Date Émission', 'Client', 'Montant TTC', 'Statut', 'Montant Payé', 'Reste à Payer'],
      ['F-1', day, 'Anne Roy', 119.988, 'Payée', 119.988, 0],
      ['F-2', day, 'Zoé Noël', 60, 'Émise', 0, 60],
    ],
    'history/journal.xlsx': [
      ['Jour', 'Heure', 'Client', 'Nature', 'Sens', 'Texte'],
      [day, '14 h 30', 'Anne Roy', 'Appel', 'Reçu', 'Hésite encore'],
      [day, '', 'Zoé Noël', 'Note', '', 'Code portail 45B2'],
    ],
  };
  return Promise.all(
    Object.entries(sheets).map(async ([name, rows]) => {
      const bytes = await writeXlsx({ sheets: [{ name: 'Feuil1', rows }] });
      return { name, contents: Buffer.from(bytes).toString('latin1') };
    }),
  );
}

export const row: Row = {
  number: 13,
  title: 'import fuzz',
  target: '0 uncaught, 0 hangs over 5 s, preview = committed',
  async run(size) {
    const workshop = await serveWorkshop();
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const page = await browser.newPage();
      await page.goto(`${workshop.origin}/workshop.html`);
      const files = await realFiles();
      const { imported, uncaught, hung, differing, slowest } = await page.evaluate(
        ([real, wanted]) => window.workshop.importMutants(real, wanted),
        [files, mutants[size]] as const,
      );
      // Damage that leaves nothing to import would prove nothing of what is imported.
      const isTelling = imported * 3 > mutants[size];
      return {
        howMany: `${count(mutants[size])} mutants of ${count(files.length)} files`,
        found:
          `${count(uncaught.length)} uncaught, ${count(hung.length)} hangs (longest ${slowest.toFixed(0)} ms), ` +
          `preview = committed for ${differing.length === 0 ? 'all' : `all but ${count(differing.length)}`}`,
        isMet: uncaught.length === 0 && hung.length === 0 && differing.length === 0 && isTelling,
        wrong: [
          ...uncaught,
          ...hung.map((name) => `hung: ${name}`),
          ...differing,
          ...(isTelling ? [] : [`only ${count(imported)} mutants brought anything`]),
        ],
      };
    } finally {
      await browser.close();
      await workshop.close();
    }
  },
};
