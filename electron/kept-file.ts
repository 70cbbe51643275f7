/**
 * Small facts that the machine's side keeps between two starts (where the window stood, where files go), one JSON
 * file each. None is worth stopping for: what cannot be read is as if it had never been kept.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Null when there is no such file, or it is not what `shape` says. */
export function readKept<Kept>(path: string, shape: z.ZodType<Kept>): Kept | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const judged = shape.safeParse(kept);
    return judged.success ? judged.data : null;
  } catch {
    return null;
  }
}

/**
 * Replaces the file as a whole: a power cut leaves the former one or this one. Synchronous, since the last call comes
 * while the window closes. False when the disk refuses.
 */
export function keep(path: string, value: unknown): boolean {
  const temporary = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(value));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return true;
  } catch {
    rmSync(temporary, { force: true, recursive: true });
    return false;
  }
}

/** As if it had never been kept. False when the disk refuses. */
export function forget(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
