import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import settings from '../.dependency-cruiser.cjs';

const top = resolve(import.meta.dirname, '..');
const rules = settings.forbidden ?? [];

/** A small house with every wall walked through once, and every door used once. */
const house: Readonly<Record<string, string>> = {
  'renderer/domain/sale.ts': 'export type Sale = 1;',
  'renderer/data/book.ts':
    "import Dexie from 'dexie'; import type { Sale } from '../domain/sale'; export type Book = [Dexie, Sale];",
  'renderer/data/live.ts':
    "import { useLiveQuery } from 'dexie-react-hooks'; import { useRef } from 'react'; export const a = [useLiveQuery, useRef];",
  'renderer/exchange/csv.ts':
    "import Papa from 'papaparse'; import { z } from 'zod'; export type Row = [typeof Papa, typeof z];",
  'renderer/i18n/words.ts':
    "import { useContext } from 'react'; import type { Sale } from '../domain/sale'; export type A = [typeof useContext, Sale];",
  'renderer/host/host.ts': "import type { Ask } from '../../electron/contract'; export type Host = Ask;",
  'renderer/host/vault.ts': 'export type Vault = 1;',
  'renderer/host/vault-port.ts': "import type { Vault } from './vault'; export type Port = Vault;",
  'renderer/host/private-files.ts': "import type { Vault } from './vault'; export type Files = Vault;",
  'renderer/host/browser-vault.ts': "import type { Vault } from './vault'; export type BrowserVault = Vault;",
  'renderer/ui/field.tsx':
    "import { TextInput } from '@mantine/core'; import '@mantine/core/styles.css'; export const a = TextInput;",
  'renderer/ui/charts/bars.tsx': "import { BarChart } from 'recharts'; export const a = BarChart;",
  'renderer/safety/keeper.ts':
    "import type { Book } from '../data/book'; import type { Vault } from '../host/vault'; export type Keeper = [Book, Vault];",
  'renderer/workers/import.ts':
    "import type { Row } from '../exchange/csv'; import type { Book } from '../data/book'; export type A = [Row, Book];",
  'renderer/workers/vault-worker.ts':
    "import type { Vault } from '../host/vault'; import type { Port } from '../host/vault-port'; import type { Files } from '../host/private-files'; export type A = [Vault, Port, Files];",
  'renderer/services.tsx':
    "import { createContext } from 'react'; import type { Book } from './data/book'; import type { Host } from './host/host'; export const a = createContext<[Book, Host] | null>(null);",
  'renderer/elements/picker.tsx':
    "import { a } from '../services'; import { a as b } from '../ui/field'; export const c = [a, b];",
  'renderer/features/today/today.tsx':
    "import { a } from '../../services'; import { b } from './row'; import type { Host } from '../../host/host'; export type A = [typeof a, typeof b, Host];",
  'renderer/features/today/row.tsx': "import { a } from '../../ui/field'; export const b = a;",
  'renderer/features/clients/list.tsx': 'export type List = 1;',
  'renderer/app/app.tsx':
    "import type { A } from '../features/today/today'; import type { List } from '../features/clients/list'; import { useLocation } from 'wouter'; export type B = [A, List, typeof useLocation];",
  'renderer/main.tsx':
    "import { createRoot } from 'react-dom/client'; import type { B } from './app/app'; export type C = [typeof createRoot, B];",
  'electron/contract.ts': 'export type Ask = 1;',
  'electron/main.ts':
    "import { app } from 'electron'; import { readFile } from 'node:fs/promises'; import type { Ask } from './contract'; export type A = [typeof app, typeof readFile, Ask];",
  'electron/preload.ts':
    "import { contextBridge } from 'electron'; import type { Ask } from './contract'; export type A = [typeof contextBridge, Ask];",
};

/** Each wrong import alone in its file: what stands there, and the rule that must speak. */
const intrusions: ReadonlyArray<readonly [file: string, source: string, rule: string]> = [
  ['renderer/domain/a.ts', "import type { Book } from '../data/book'; export type A = Book;", 'domain-is-pure'],
  ['renderer/domain/b.ts', "export type B = import('../data/book').Book;", 'domain-is-pure'],
  ['renderer/domain/c.ts', "export type { Row } from '../exchange/csv';", 'domain-is-pure'],
  ['renderer/domain/d.ts', "import { type Row } from '../exchange/csv'; export type D = Row;", 'domain-is-pure'],
  ['renderer/domain/e.ts', "import type { FC } from 'react'; export type E = FC;", 'domain-is-pure'],
  ['renderer/domain/f.ts', "import { hash } from 'node:crypto'; export const f = hash;", 'domain-is-pure'],
  ['renderer/domain/g.ts', "export const g = () => import('dexie');", 'domain-is-pure'],
  [
    'renderer/exchange/a.ts',
    "import type { Book } from '../data/book'; export type A = Book;",
    'exchange-is-text-in-records-out',
  ],
  ['renderer/exchange/b.ts', "import Dexie from 'dexie'; export const b = Dexie;", 'exchange-is-text-in-records-out'],
  ['renderer/data/a.ts', "import { useRef } from 'react'; export const a = useRef;", 'data-knows-domain-and-dexie'],
  [
    'renderer/data/b.ts',
    "import type { Row } from '../exchange/csv'; export type B = Row;",
    'data-knows-domain-and-dexie',
  ],
  [
    'renderer/data/schema/v001-a.ts',
    "import type { Sale } from '../../domain/sale'; export type A = Sale;",
    'shipped-schemas-stay-frozen',
  ],
  [
    'renderer/data/schema/v001-b.ts',
    "import Dexie from 'dexie'; export const b = Dexie;",
    'shipped-schemas-stay-frozen-types-only',
  ],
  ['renderer/i18n/a.ts', "import type { Book } from '../data/book'; export type A = Book;", 'i18n-speaks-of-domain'],
  ['renderer/ui/a.tsx', "import type { Sale } from '../domain/sale'; export type A = Sale;", 'ui-never-knows-a-client'],
  [
    'renderer/ui/b.tsx',
    "import { LineChart } from 'recharts'; export const b = LineChart;",
    'charts-live-in-ui-charts',
  ],
  ['renderer/host/a.ts', "import type { Book } from '../data/book'; export type A = Book;", 'host-is-a-port'],
  ['renderer/host/b.ts', "import type { A } from '../../electron/main'; export type B = A;", 'host-is-a-port'],
  [
    'renderer/features/today/a.tsx',
    "import type { List } from '../clients/list'; export type A = List;",
    'features-stand-alone',
  ],
  [
    'renderer/features/today/b.tsx',
    "import type { B } from '../../app/app'; export type C = B;",
    'features-stand-alone',
  ],
  ['renderer/features/today/c.tsx', "import Dexie from 'dexie'; export const c = Dexie;", 'features-stand-alone'],
  [
    'renderer/features/today/d.tsx',
    "import type { Ask } from '../../../electron/contract'; export type D = Ask;",
    'features-stand-alone',
  ],
  [
    'renderer/elements/a.tsx',
    "import type { List } from '../features/clients/list'; export type A = List;",
    'elements-know-no-room',
  ],
  [
    'renderer/safety/a.ts',
    "import type { BrowserVault } from '../host/browser-vault'; export type A = BrowserVault;",
    'safety-joins-book-and-vault',
  ],
  ['renderer/workers/a.ts', "import type { Host } from '../host/host'; export type A = Host;", 'workers-do-not-draw'],
  [
    'renderer/workers/b.ts',
    "import type { BrowserVault } from '../host/browser-vault'; export type B = BrowserVault;",
    'workers-do-not-draw',
  ],
  ['renderer/services.tsx', "import type { B } from './app/app'; export type A = B;", 'services-hand-in-the-outside'],
  [
    'renderer/app/a.tsx',
    "import type { Ask } from '../../electron/contract'; export type A = Ask;",
    'app-composes-the-renderer',
  ],
  [
    'renderer/app/b.tsx',
    "import { LineChart } from 'recharts'; export const b = LineChart;",
    'charts-live-in-ui-charts',
  ],
  [
    'electron/a.ts',
    "import type { Sale } from '../renderer/domain/sale'; export type A = Sale;",
    'electron-knows-no-client',
  ],
  [
    'electron/contract.ts',
    "import type { Host } from '../renderer/host/host'; export type Ask = Host;",
    'contract-imports-nothing',
  ],
  [
    'electron/preload.ts',
    "import { readFile } from 'node:fs'; export const a = readFile;",
    'preload-publishes-the-contract',
  ],
  ['renderer/ui/d.tsx', "import { gone } from './gone'; export const d = gone;", 'what-is-imported-exists'],
  [
    'renderer/data/live.ts',
    "import type { FC } from 'react'; import { z } from 'zod'; export type A = [FC, typeof z];",
    'live-joins-dexie-to-react',
  ],
  ['renderer/domain/h.ts', "import { i } from './i'; export const h = () => i;", 'no-circles'],
  ['renderer/ui/c.tsx', "export * from '../../test/anything';", 'nothing-imports-tests-or-scripts'],
];

/** What two of the intrusions need to lead somewhere. */
const bystanders: Readonly<Record<string, string>> = {
  'test/anything.ts': 'export const anything = 1;',
  'renderer/domain/i.ts': "import { h } from './h'; export const i = () => h;",
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const folders: string[] = [];

/** What the rules say about these files, laid out as the repository is. */
async function judge(files: Readonly<Record<string, string>>): Promise<readonly Violation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-layers-'));
  folders.push(folder);
  await symlink(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [name, source] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), source);
  }
  const cruiser = join(top, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const said = await new Promise<string>((answer, fail) => {
    execFile(
      process.execPath,
      [cruiser, '--config', join(top, '.dependency-cruiser.cjs'), '--output-type', 'json', 'renderer', 'electron'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      // Its exit code counts the violations; only an answer that cannot be read is a failure here.
      (error, output) => (output === '' ? fail(error) : answer(output)),
    );
  });
  return JSON.parse(said).summary.violations;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe('the rules of who may import whom', () => {
  let found: readonly Violation[];

  beforeAll(async () => {
    const wrong = Object.fromEntries(intrusions.map(([file, source]) => [file, source]));
    found = await judge({ ...house, ...bystanders, ...wrong });
  }, 60_000);

  it('let a house pass that keeps to them', async () => {
    expect(await judge(house)).toEqual([]);
  }, 60_000);

  it.each(intrusions)('refuse in %s: %s', (file, _source, rule) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('say to the newcomer why, and where to go instead', () => {
    expect(rules.filter(({ comment }) => (comment ?? '').length < 60)).toEqual([]);
  });

  it('are each walked into by one of the intrusions above', () => {
    expect(new Set(intrusions.map(([, , rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });
});
