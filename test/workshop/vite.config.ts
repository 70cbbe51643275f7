import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { appConstants } from '../../renderer/vite.config.ts';

const top = resolve(import.meta.dirname, '../..');

/** Built into a folder of its own, where the built app is copied beside it: one origin, one IndexedDB. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  cacheDir: resolve(top, '.cache/vite-workshop'),
  define: appConstants,
  worker: { format: 'es' },
  build: {
    outDir: resolve(top, 'dist/workshop'),
    emptyOutDir: true,
    assetsDir: 'workshop-assets',
    target: 'chrome148',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: resolve(import.meta.dirname, 'workshop.html') },
  },
});
