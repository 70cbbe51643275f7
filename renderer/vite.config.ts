import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import manifest from '../package.json' with { type: 'json' };

const top = resolve(import.meta.dirname, '..');

/** What both the build and the tests put in place of `__APP_VERSION__` (declared in environment.d.ts). */
export const appConstants = { __APP_VERSION__: JSON.stringify(manifest.version) };

/**
 * Nothing is drawn before the entry has run once: by then the page wears the theme that the person chose, which may not be
 * that of the system (app/start.tsx). Vite writes the tag of the entry itself, without such an attribute.
 */
const drawnInItsTheme: Plugin = {
  name: 'drawn-in-its-theme',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** Puts the tag of the script that wakes the store before all others; the app does not wait for it. */
const storeWokenFirst: Plugin = {
  name: 'store-woken-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const woken = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.name === 'wake-store');
      if (!woken) throw new Error('the build has no script that wakes the store');
      return html.replace('<head>', `<head>\n    <script type="module" async src="/${woken.fileName}"></script>`);
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // Both hosts serve the window from the root of an origin of its own: app://clientele/ and http://127.0.0.1:<port>/.
  base: '/',
  publicDir: false,
  cacheDir: resolve(top, '.cache/vite'),
  plugins: [react(), drawnInItsTheme, storeWokenFirst],
  define: appConstants,
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 47116, strictPort: true, fs: { allow: [top] } },
  build: {
    outDir: resolve(top, 'dist/renderer'),
    emptyOutDir: true,
    // Electron 45 embeds Chromium 156; the browser host is given a few months of delay.
    target: 'chrome148',
    // Files, never data: URLs, and no injected script: the policy that both hosts send allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // What keeps zod from evaluating code has to run before any chunk makes a schema: it stands in the chunk of zod itself.
    rolldownOptions: {
      input: {
        index: resolve(import.meta.dirname, 'index.html'),
        'wake-store': resolve(import.meta.dirname, 'wake-store.ts'),
      },
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|domain\/without-evaluation/ }] } },
    },
  },
});
