import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { builtElectron } from '../../../.scripts/place.mjs';
import { type ElectronInMemory, electronInMemory } from '../../electron/electron-in-memory';

export interface MainInMemory {
  readonly electron: ElectronInMemory;
  /** What the main process reported as a bug of its own. */
  readonly reported: readonly string[];
  end(): void;
}

/** The main process as it was built, over Electron in memory, started and with its window open. Once per process. */
export async function startMain(): Promise<MainInMemory> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-fault-')));
  const electron = electronInMemory(folder);
  const reported: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (text: string | Uint8Array) => reported.push(String(text)) > 0;
  const hooks = handOver(electron.module);
  const end = () => {
    hooks.deregister();
    process.stderr.write = write;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // Node's own loader: the one that runs these programs would bring the package itself.
    createRequire(import.meta.url)(join(builtElectron, 'main.js'));
    await electron.start();
    return { electron, reported, end };
  } catch (error) {
    end();
    throw error;
  }
}

/** From here on `import … from 'electron'` gives these objects instead of the package's. */
function handOver(module: ElectronInMemory['module']) {
  const name = 'electronInMemory';
  Reflect.set(globalThis, name, module);
  const source = `export const { ${Object.keys(module).join()} } = globalThis.${name};`;
  return registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: `${name}:`, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === `${name}:` ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}
