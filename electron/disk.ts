/**
 * The calls to the file system that files of the person go through, as one object handed in: a test hands in the real
 * one with its n-th call failing.
 */
import { lstat, mkdir, open, readdir, realpath, rename, rm, stat, statfs, unlink } from 'node:fs/promises';
import { isDiskFailing } from './answer';

export const disk = { lstat, mkdir, open, readdir, realpath, rename, rm, stat, statfs, unlink };

export type Disk = typeof disk;

/**
 * Makes the names in a folder outlast a power cut. Throws when the disk fails; where there is no such call (Windows,
 * some sticks and network folders) nothing is done, and the files are whole without it.
 */
export async function syncFolder(disk: Pick<Disk, 'open'>, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (isDiskFailing(error)) throw error;
  }
}
