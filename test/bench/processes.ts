import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

/** The memory of a browser and of all that it started, in megabytes; null where the system does not say (not Linux). */
export function memoryOf(profile: string): number | null {
  if (process.platform !== 'linux') return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(name) ?? []);
  const own = new Set(all.filter(({ words }) => words.includes(profile)).map(({ id }) => id));
  for (let found = -1; found < own.size; ) {
    found = own.size;
    for (const { id, parent } of all) if (own.has(parent)) own.add(id);
  }
  return all.reduce((sum, { id, megabytes }) => sum + (own.has(id) ? megabytes : 0), 0);
}

/** Null for a process that has ended meanwhile. */
function processOf(name: string): { id: number; parent: number; words: string; megabytes: number } | null {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const numberAfter = (label: string) => Number(new RegExp(`^${label}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return {
      id: Number(name),
      parent: numberAfter('PPid'),
      words: readFileSync(`/proc/${name}/cmdline`, 'utf8'),
      megabytes: numberAfter('VmRSS') / 1024,
    };
  } catch {
    return null;
  }
}

/** Milliseconds after which a browser has started whatever it starts beside its first page. */
const settling = 3_000;

/** Runs a work and answers by how many megabytes the browser's memory grew at its highest, null where it is not known. */
export async function withPeakMemory<Answer>(
  profile: string,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly extra: number | null }> {
  await setTimeout(settling);
  const before = memoryOf(profile);
  let peak = before ?? 0;
  const look = setInterval(() => {
    peak = Math.max(peak, memoryOf(profile) ?? 0);
  }, 100);
  try {
    const answer = await work();
    return { answer, extra: before === null ? null : peak - before };
  } finally {
    clearInterval(look);
  }
}
