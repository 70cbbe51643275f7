import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Enough for a browser's profile, and for the app to take it for a disk with room. */
const size = 256 * 1024 * 1024;
const chunk = 4 * 1024 * 1024;

/** A disk of its own in memory, which can be filled; null where this process may not mount one. */
export function mountSmallDisk() {
  if (process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'clientele-disk-'));
  const options = `size=${size},mode=700`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) {
    rmdirSync(folder);
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    /** Fills it until so many bytes are left. */
    fill(left: number): void {
      for (let more = free(folder) - left; more > 0; more = free(folder) - left) {
        try {
          appendFileSync(filler, Buffer.alloc(Math.min(more, chunk)));
        } catch (error) {
          // Somebody else took the last of it.
          if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
          throw error;
        }
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    unmount(): void {
      // Lazily: a browser that was just killed may still hold a file.
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}

export type SmallDisk = NonNullable<ReturnType<typeof mountSmallDisk>>;

function free(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
