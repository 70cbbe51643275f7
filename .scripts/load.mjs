// Runs a TypeScript program of the repository, with its imports resolved as the renderer's are. Called by run.mjs, on
// the tools' Node.

import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import { at } from './place.mjs';

const [program = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(program), {
  root: at(),
  configFile: false,
  logLevel: 'warn',
  cacheDir: at('.cache', 'vite-run'),
});
