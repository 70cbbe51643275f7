import type { FileHandle } from 'node:fs/promises';
import { type Disk, disk as realDisk } from '../../electron/disk';

/** The real disk, whose n-th call (from 1) fails with `code`, as a full, protected or dying disk does. */
export function failingDisk(failing: number, code: string): { readonly disk: Disk; readonly calls: () => number } {
  let calls = 0;
  function attempt(): void {
    calls += 1;
    if (calls === failing) throw Object.assign(new Error(`${code}: call ${calls}, /home/someone`), { code });
  }
  function counted<Target extends object>(target: Target, names: ReadonlySet<PropertyKey>): Target {
    return new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name);
        if (typeof value !== 'function') return value;
        return async (...said: unknown[]) => {
          if (names.has(name)) attempt();
          const result: unknown = await Reflect.apply(value, object, said);
          return name === 'open' ? counted(handleOf(result), new Set(['writeFile', 'sync', 'read', 'stat'])) : result;
        };
      },
    });
  }
  return { disk: counted(realDisk, new Set(['open', 'rename', 'stat', 'realpath'])), calls: () => calls };
}

function handleOf(opened: unknown): FileHandle {
  return opened as FileHandle;
}
