import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';
import manifest from '../package.json' with { type: 'json' };

const top = resolve(import.meta.dirname, '..');

/** What both the build and the tests put in place of `__APP_VERSION__` (declared in environment.d.ts). */
export const appConstants = { __APP_VERSION__: JSON.stringify(manifest.version) };

/**
 * The app is one script, and no module: Chromium keeps what it compiled of a script for the next start, and reads a module
 * from its text each time (measured with 156: a tenth of the time to the first list). Nothing is drawn before it has run
 * once: by then the page wears the theme that the person chose, which may not be that of the system (app/start.tsx).
 */
const oneScript: Plugin = {
  name: 'one-script',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const tag = '<script type="module" crossorigin';
      if (!html.includes(tag)) throw new Error('the page has no tag of the app');
      return html.replace(tag, '<script defer blocking="render"');
    },
  },
};

/** Puts the script that wakes the store before all others, as a file of its own. */
function storeWokenFirst(): Plugin {
  const source = resolve(import.meta.dirname, 'wake-store.ts');
  let written = '';
  return {
    name: 'store-woken-first',
    apply: 'build',
    async generateBundle() {
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
      written = this.getFileName(this.emitFile({ type: 'asset', name: 'wake-store.js', source: code }));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (written === '') throw new Error('the script that wakes the store is not written yet');
        return html.replace('<head>', `<head>\n    <script async src="/${written}"></script>`);
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  // Both hosts serve the window from the root of an origin of its own: app://clientele/ and http://127.0.0.1:<port>/.
  base: '/',
  publicDir: false,
  cacheDir: resolve(top, '.cache/vite'),
  plugins: [react(), oneScript, storeWokenFirst()],
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
    chunkSizeWarningLimit: 3500,
    cssCodeSplit: false,
    rolldownOptions: {
      input: resolve(import.meta.dirname, 'index.html'),
      // A module is strict of itself.
      output: { format: 'iife', codeSplitting: false, strict: true },
      // Where the files of the workers are looked for.
      transform: { define: { 'import.meta.url': 'document.baseURI', 'import.meta.resolve': 'undefined' } },
    },
  },
});
