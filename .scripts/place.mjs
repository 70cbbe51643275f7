// Where things are. Plain Node and no dependency, like every file of this folder: they run before anything is installed.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} names */
export const at = (...names) => join(top, ...names);

export const builtRenderer = at('dist', 'renderer');
export const builtElectron = at('dist', 'electron');
