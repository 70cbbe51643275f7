/**
 * The calls to the file system that files of the person go through, as one object handed in: a test hands in the real
 * one with its n-th call failing.
 */
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';

export const disk = { open, realpath, rename, stat, unlink };

export type Disk = typeof disk;
