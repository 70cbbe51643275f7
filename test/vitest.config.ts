import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import manifest from '../package.json' with { type: 'json' };
import { appConstants } from '../renderer/vite.config.ts';
import { chromiumLaunchOptions } from './support/chromium.ts';
import { wholeWorkers } from './support/whole-workers.ts';

const top = resolve(import.meta.dirname, '..');

/** Found at the start: a dependency found in the middle of a run reloads the page under a test. */
const browserDependencies = [
  ...Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@fontsource')),
  'react-dom/client',
  'hucre/xlsx',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'fast-check',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'wouter/use-hash-location',
  '@scure/bip39/wordlists/english.js',
  '@scure/bip39/wordlists/french.js',
  '@zip.js/zip.js/lib/zip-core-native.js',
];

/** React as it ships, which takes a quarter less time; `--mode development` says what its development build complains about. */
const productionReact = { 'process.env.NODE_ENV': '"production"' };

/** The one format that the browser itself reads. */
const decodesPictures = 'test/exchange/picture/**/*.test.ts';

const constantsFor = (mode: string) =>
  mode === 'development' ? appConstants : { ...appConstants, ...productionReact };

/** Two projects: what is pure or belongs to the machine runs in Node, what needs a window runs in real Chromium. */
export default defineConfig(({ mode }) => ({
  root: top,
  cacheDir: resolve(top, '.cache/vitest'),
  define: constantsFor(mode),
  oxc: { jsx: { runtime: 'automatic', development: mode === 'development' } },
  css: { postcss: resolve(top, 'renderer') },
  test: {
    // A hang is found all the same; what is slow on a machine that does other things besides is no hang.
    testTimeout: 60_000,
    // Of two cores it would use one.
    maxWorkers: '100%',
    // A busy machine takes its time to show what a click has done.
    expect: { poll: { timeout: 10_000 } },
    attachmentsDir: 'test-results/attachments',
    coverage: {
      provider: 'istanbul',
      include: ['renderer/**/*.{ts,tsx}', 'electron/**/*.{ts,mjs}'],
      exclude: ['**/*.config.ts', '**/*.d.ts', '**/*.d.mts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportOnFailure: true,
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // What these modules keep never changes an answer, and loading them anew for each file took as long as the tests.
          isolate: false,
          include: ['test/*.test.ts', 'test/{domain,exchange,electron,i18n,scripts}/**/*.test.ts'],
          exclude: [decodesPictures],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: browserDependencies },
        plugins: [wholeWorkers(top, constantsFor(mode))],
        test: {
          name: 'browser',
          include: ['test/{app,data,elements,features,host,safety,ui,workers}/**/*.test.{ts,tsx}', decodesPictures],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            // What a person may ask of their system too; what is tested does not wait for dialogs to slide.
            provider: playwright({
              launchOptions: chromiumLaunchOptions(),
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
