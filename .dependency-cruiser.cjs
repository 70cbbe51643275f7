// Who may import whom, types included. One row per layer: what it may import, and the sentence that a newcomer needs
// when an import is refused. `npm run check` holds the code to it; test/layers.test.ts proves that each row bites.

const { builtinModules } = require('node:module');

const here = (folder) => `^renderer/${folder}/`;
const library = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

/** What every feature is handed. */
const services = '^renderer/(services|command|act)\\.tsx$';

const react = library('react', '@types/react');
const components = library(
  '@mantine/[^/]+',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  '@fontsource-variable/[^/]+',
  'react-error-boundary',
  'dayjs',
);
const formats = library(
  '@stablelib/sha256',
  'age-encryption',
  '@scure/bip39',
  '@zxcvbn-ts/[^/]+',
  'papaparse',
  '@types/papaparse',
  'ical\\.js',
  '@zip\\.js/zip\\.js',
  'hucre',
  'uqr',
  'zod',
);
const assets = ['^assets/', '\\?(url|raw|inline)$'];
const contract = '^electron/contract\\.ts$';
const electron = '^electron$';
const node = `^(node:)?(${builtinModules.join('|')})$`;

/** `from` and `may` are regular expressions over paths from the top of the repository. */
const rows = [
  {
    name: 'domain-is-pure',
    from: [here('domain')],
    may: [here('domain'), ...library('zod', 'libphonenumber-js')],
    because:
      'domain/ knows the words of the trade and nothing else: no React, no Dexie, no Electron, no DOM, no Node, no other layer. Take what you need as an argument and let the caller hand it in.',
  },
  {
    name: 'exchange-is-text-in-records-out',
    from: [here('exchange')],
    may: [here('exchange'), here('domain'), ...formats],
    because:
      'exchange/ turns bytes into records and back: it may import domain/ and the format libraries. It never sees the database or a screen; a feature or a worker brings both together.',
  },
  {
    name: 'data-knows-domain-and-dexie',
    from: [here('data')],
    fromNot: ['^renderer/data/live\\.tsx?$', '^renderer/data/schema/v\\d'],
    may: [here('data'), here('domain'), ...library('dexie')],
    because:
      'data/ is the book: it may import domain/ and dexie. Only live.ts knows React; formats belong to exchange/, screens to features/.',
  },
  {
    name: 'live-joins-dexie-to-react',
    from: ['^renderer/data/live\\.tsx?$'],
    may: [here('data'), here('domain'), ...react, ...library('dexie', 'dexie-react-hooks')],
    because:
      'data/live.ts is the one file of data/ that may know React: it turns a reading of the book into a live one.',
  },
  {
    name: 'shipped-schemas-stay-frozen',
    from: ['^renderer/data/schema/v\\d'],
    may: library('dexie'),
    mayOnlyAsTypes: library('dexie'),
    because:
      'A shipped schema file must mean the same for ever, so it imports nothing but the types of dexie: copy what it needs into it.',
  },
  {
    name: 'i18n-speaks-of-domain',
    from: [here('i18n')],
    may: [here('i18n'), here('domain'), ...react, ...library('i18next', 'react-i18next')],
    because:
      'i18n/ puts domain values into words: it may import domain/, react and i18next. It neither reads the book nor draws.',
  },
  {
    name: 'ui-never-knows-a-client',
    from: [here('ui')],
    may: [here('ui'), ...assets, ...react, ...components, ...library('recharts')],
    because:
      'ui/ knows shapes and colours, never a client: words and formatted amounts arrive as props. It may import react and the component library.',
  },
  {
    name: 'host-is-a-port',
    from: [here('host')],
    may: [here('host'), contract],
    because: 'host/ is the port to the outside: it may import electron/contract.ts and nothing else of the house.',
  },
  {
    name: 'features-stand-alone',
    from: ['^renderer/features/([^/]+)/'],
    may: [
      '^renderer/features/$1/',
      ...['domain', 'data', 'exchange', 'host', 'i18n', 'safety', 'ui'].map(here),
      services,
      here('elements'),
      // What a job is asked and what it answers; the worker itself is reached through services.
      '^renderer/workers/(job|[a-z]+-requests)\\.ts$',
      ...assets,
      ...react,
      ...components,
      ...library('wouter', 'react-i18next'),
    ],
    because:
      'A feature may import domain, data, exchange, host, i18n, ui, elements and services, never another feature: app/ composes them. Dexie is reached through data/, a format through exchange/, a chart through ui/charts.',
  },
  {
    name: 'safety-joins-book-and-vault',
    from: [here('safety')],
    may: [...['safety', 'domain', 'data', 'exchange'].map(here), '^renderer/host/vault\\.ts$', ...library('zod')],
    because:
      'safety/ keeps the book outside the database: it joins data/, exchange/ and the vault of host/, and draws nothing.',
  },
  {
    name: 'workers-do-not-draw',
    from: [here('workers')],
    may: [
      here('workers'),
      ...['domain', 'data', 'exchange', 'safety'].map(here),
      '^renderer/host/(vault|vault-port|private-files)\\.ts$',
    ],
    because:
      'workers/ are entry points for long work without a window: they may import domain/, data/, exchange/ and safety/, and the vault of host/.',
  },
  {
    name: 'services-hand-in-the-outside',
    from: [services],
    may: [
      services,
      ...['domain', 'data', 'exchange', 'host', 'i18n', 'safety', 'ui', 'workers'].map(here),
      ...react,
      ...components,
    ],
    because:
      'services.tsx, command.tsx and act.tsx are what every feature is handed: book, host, clock and ids, the commands, and the way to act. They know no feature.',
  },
  {
    name: 'elements-know-no-room',
    from: [here('elements')],
    may: [here('elements'), services, ...['domain', 'data', 'host', 'i18n', 'ui'].map(here), ...react, ...components],
    because:
      'elements/ are pieces of screens that several rooms use, in the words of the trade: they may read services and i18n, and know no feature.',
  },
  {
    name: 'app-composes-the-renderer',
    from: [here('app'), '^renderer/main\\.tsx$'],
    may: [
      '^renderer/',
      ...assets,
      ...react,
      ...components,
      ...library('react-dom', '@types/react-dom', 'wouter', 'i18next', 'react-i18next'),
    ],
    because:
      'app/ and main.tsx compose all of the renderer, and reach the machine only through host/, the database through data/, charts through ui/charts.',
  },
  {
    name: 'charts-live-in-ui-charts',
    from: ['^renderer/'],
    fromNot: ['^renderer/ui/charts/'],
    mayNot: library('recharts'),
    because: 'recharts is known to ui/charts/ alone, so that every chart has its table, its patterns and its exports.',
  },
  {
    name: 'electron-knows-no-client',
    from: ['^electron/'],
    fromNot: ['^electron/(preload|contract)\\.ts$', '^electron/vite\\.config\\.ts$'],
    may: ['^electron/', electron, node, ...library('zod')],
    because:
      'electron/ is the machine’s side: windows, files, notifications. It may import Electron, Node, zod (the shape of what comes in) and its own files; it knows nothing of clients or money.',
  },
  {
    name: 'preload-publishes-the-contract',
    from: ['^electron/preload\\.ts$'],
    may: [contract, electron],
    because: 'preload.ts runs in a sandbox beside the page: it may import electron and electron/contract.ts only.',
  },
  {
    name: 'contract-imports-nothing',
    from: [contract],
    may: [],
    because: 'electron/contract.ts is read by both worlds, so it imports nothing.',
  },
];

function forbid({ name, from, fromNot, may, mayNot, because }) {
  return {
    name,
    comment: because,
    severity: 'error',
    from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
    to: mayNot ? { path: mayNot } : { pathNot: may, couldNotResolve: false },
  };
}

const typesOnly = rows
  .filter(({ mayOnlyAsTypes }) => mayOnlyAsTypes)
  .map(({ name, from, mayOnlyAsTypes, because }) => ({
    name: `${name}-types-only`,
    comment: because,
    severity: 'error',
    from: { path: from },
    to: { path: mayOnlyAsTypes, dependencyTypesNot: ['type-only'] },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rows.map(forbid),
    ...typesOnly,
    {
      name: 'no-circles',
      comment: 'These files need each other to be loaded first: move what they share into a file of its own.',
      severity: 'error',
      from: { path: '^(renderer|electron)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-tests-or-scripts',
      comment: 'What the app is made of never imports what tests or builds it.',
      severity: 'error',
      from: { path: '^(renderer|electron)/' },
      to: { path: '^(test|\\.scripts)/' },
    },
    {
      name: 'what-is-imported-exists',
      comment: 'This import leads nowhere: a file that is not there, or a package that package.json does not name.',
      severity: 'error',
      from: { path: '^(renderer|electron)/' },
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|inline)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)(vite\\.config\\.ts|postcss\\.config\\.cjs|[^/]+\\.d\\.ts)$' },
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
