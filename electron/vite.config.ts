import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const top = resolve(import.meta.dirname, '..');
const providedByElectron = ['electron', /^electron\//, /^node:/, ...builtinModules];

/**
 * Two builds, chosen by `--mode`: `main` is an ES module for Electron's Node; `preload` is one CommonJS file, because the
 * window is sandboxed and a sandboxed preload can neither be a module nor load a second file.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  cacheDir: resolve(top, '.cache/vite'),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: resolve(top, 'dist/electron'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: resolve(import.meta.dirname, mode === 'preload' ? 'preload.ts' : 'main.ts'),
      external: providedByElectron,
      output:
        mode === 'preload'
          ? { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}));
