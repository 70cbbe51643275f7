import type { FileHandle } from 'node:fs/promises';
import { type Disk, disk as realDisk } from '../../electron/disk';

/** What becomes of a call: it is carried out, it throws this, or it is never answered. */
type Fate = 'carried out' | 'unanswered' | Error;

/**
 * The real disk, whose n-th call (from 1), and as many after it as `times` says, fail with `code`, as a full, protected
 * or dying disk does. A write that fails has written half; a file that cannot be closed is closed. Once it is mended,
 * nothing fails any more and no call is counted.
 */
export function failingDisk(failing: number, code: string, times = 1) {
  let calls = 0;
  let isMended = false;
  const disk = diskOfFate(() => {
    if (isMended) return 'carried out';
    calls += 1;
    if (calls < failing || calls >= failing + times) return 'carried out';
    return Object.assign(new Error(`${code}: call ${calls}, /home/someone`), { code });
  });
  const mend = () => {
    isMended = true;
  };
  return { disk, calls: () => calls, mend };
}

/**
 * The real disk of a process that is killed before its n-th call (from 1), or in the middle of it when it is a write:
 * from then on nothing reaches the disk and nothing is answered. `kill` kills one that did not come so far.
 */
export function killedDisk(killing: number) {
  let calls = 0;
  const opened: FileHandle[] = [];
  const { promise: killed, resolve } = Promise.withResolvers<'killed'>();

  async function kill(): Promise<void> {
    calls = Math.max(calls, killing);
    // The system closes what a process held open.
    await Promise.all(opened.map((handle) => handle.close()));
    resolve('killed');
  }

  const disk = diskOfFate(
    () => {
      calls += 1;
      return calls < killing ? 'carried out' : 'unanswered';
    },
    (handle) => opened.push(handle),
    async (half) => {
      if (calls > killing) return;
      await half();
      await kill();
    },
  );
  return { disk, killed, kill };
}

/** The real disk, and the names of what it was asked to do to files and folders, in order. */
export function watchedDisk() {
  const calls: string[] = [];
  const disk = diskOfFate((name) => {
    calls.push(name);
    return 'carried out';
  });
  return { disk, calls };
}

function diskOfFate(
  next: (name: string) => Fate,
  hasOpened: (handle: FileHandle) => void = () => {},
  unanswered: (half: () => Promise<void>) => Promise<void> = async () => {},
): Disk {
  function fated<Target extends object>(target: Target): Target {
    return new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name);
        if (typeof value !== 'function') return value;
        return async (...said: unknown[]) => {
          const carryOut = (...instead: unknown[]): Promise<unknown> => Reflect.apply(value, object, instead);
          const [bytes] = said;
          const half = async () => {
            if (name === 'writeFile' && bytes instanceof Uint8Array)
              await carryOut(bytes.subarray(0, bytes.length / 2));
          };
          const fate = next(String(name));
          if (fate === 'unanswered') {
            await unanswered(half);
            return new Promise(() => {});
          }
          if (fate !== 'carried out') {
            await half();
            if (name === 'close') await carryOut();
            throw fate;
          }
          const result = await carryOut(...said);
          if (name !== 'open') return result;
          const handle = result as FileHandle;
          hasOpened(handle);
          return fated(handle);
        };
      },
    });
  }
  return fated(realDisk);
}
