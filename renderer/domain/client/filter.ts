import { type Stage, stages } from '../portfolio/stage';
import { type ClientKind, clientKinds } from './client';
import type { ListEntry } from './sort';
import { tagKey } from './tags';

/** Which clients a list shows. Several stages or kinds: any of them. Several tags: all of them. */
export interface ClientFilter {
  readonly stages: readonly Stage[];
  readonly kinds: readonly ClientKind[];
  readonly tags: readonly string[];
  /** Only those who have been silent for longer than their cadence or rhythm allows. */
  readonly tooLong: boolean;
  /** Only those with whom there was no contact for at least so many days, or never; 1 or more. */
  readonly silentDays?: number | undefined;
  /** Only those who brought in at least so much in twelve months (`ListEntry.revenue`), in minor units; 1 or more. */
  readonly revenueFrom?: number | undefined;
}

export const noFilter: ClientFilter = { stages: [], kinds: [], tags: [], tooLong: false };

/** Whether a filter asks for anything. */
export function isFiltering(filter: ClientFilter): boolean {
  const { stages, kinds, tags, tooLong, silentDays, revenueFrom } = filter;
  if (stages.length > 0 || kinds.length > 0 || tags.length > 0) return true;
  return tooLong || silentDays !== undefined || revenueFrom !== undefined;
}

/** How many clients each choice of a filter would show, given all the others that are made. */
export interface FilterCounts {
  readonly stages: Readonly<Record<Stage, number>>;
  readonly kinds: Readonly<Record<ClientKind, number>>;
  readonly tooLong: number;
}

/**
 * What filters ask of all clients, in columns: it is walked at each keystroke, and numbers side by side are read ten times
 * faster than the same facts in 20,000 objects.
 */
export interface FilterColumns {
  /** Indexes in `stages`. */
  readonly stages: Uint8Array;
  /** Indexes in `clientKinds`. */
  readonly kinds: Uint8Array;
  readonly tooLong: Uint8Array;
  /** Since the last contact; `neverHeard` without any. */
  readonly silentDays: Int32Array;
  /** In minor units. */
  readonly revenues: Float64Array;
  readonly tagKeys: readonly (readonly string[])[];
}

/** More days than any filter asks for. */
const neverHeard = 2 ** 31 - 1;

/** The columns of these entries, in their order. */
export function filterColumns(entries: readonly ListEntry[]): FilterColumns {
  const columns = {
    stages: new Uint8Array(entries.length),
    kinds: new Uint8Array(entries.length),
    tooLong: new Uint8Array(entries.length),
    silentDays: new Int32Array(entries.length),
    revenues: new Float64Array(entries.length),
    tagKeys: entries.map((entry) => entry.tagKeys),
  };
  // Index by index, which takes a fraction of what `Uint8Array.from` does: it is done again after each save.
  for (const [position, entry] of entries.entries()) {
    columns.stages[position] = stages.indexOf(entry.stage);
    columns.kinds[position] = clientKinds.indexOf(entry.client.kind);
    columns.tooLong[position] = entry.tooLong ? 1 : 0;
    columns.silentDays[position] = entry.silence?.days ?? neverHeard;
    columns.revenues[position] = entry.revenue;
  }
  return columns;
}

export interface Filtered {
  /** In the order of the candidates. */
  readonly positions: readonly number[];
  readonly counts: FilterCounts;
}

/**
 * Keeps the candidates (positions in the columns) that pass the filter and counts what each other choice would keep, in one
 * pass: it runs at each keystroke.
 */
export function filterClients(columns: FilterColumns, candidates: readonly number[], filter: ClientFilter): Filtered {
  const { silentDays = 0, revenueFrom = Number.NEGATIVE_INFINITY } = filter;
  const rest = { tags: filter.tags.map(tagKey), silentDays, revenueFrom };
  const stageWanted = stages.map((stage) => filter.stages.length === 0 || filter.stages.includes(stage));
  const kindWanted = clientKinds.map((kind) => filter.kinds.length === 0 || filter.kinds.includes(kind));
  const stageCounts = stages.map(() => 0);
  const kindCounts = clientKinds.map(() => 0);
  const positions: number[] = [];
  let tooLong = 0;
  for (const position of candidates) {
    if (!passesRest(columns, position, rest)) continue;
    const stage = columns.stages[position] ?? 0;
    const kind = columns.kinds[position] ?? 0;
    const silent = columns.tooLong[position] === 1;
    const stagePasses = stageWanted[stage];
    const kindPasses = kindWanted[kind];
    if (silent || !filter.tooLong) {
      if (kindPasses) stageCounts[stage] = (stageCounts[stage] ?? 0) + 1;
      if (stagePasses) kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
      if (stagePasses && kindPasses) positions.push(position);
    }
    if (silent && stagePasses && kindPasses) tooLong += 1;
  }
  return { positions, counts: { stages: named(stages, stageCounts), kinds: named(clientKinds, kindCounts), tooLong } };
}

/** What is asked of a client beside the choices that are counted. */
function passesRest(
  columns: FilterColumns,
  position: number,
  wanted: { readonly tags: readonly string[]; readonly silentDays: number; readonly revenueFrom: number },
): boolean {
  if ((columns.silentDays[position] ?? 0) < wanted.silentDays) return false;
  if ((columns.revenues[position] ?? 0) < wanted.revenueFrom) return false;
  return wanted.tags.length === 0 || wanted.tags.every((tag) => columns.tagKeys[position]?.includes(tag));
}

function named<Name extends string>(names: readonly Name[], counts: readonly number[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0])) as Record<Name, number>;
}

/** How many of these clients have each tag, by tag key: how many would be left if it were asked for as well. */
export function countTagKeys(
  columns: Pick<FilterColumns, 'tagKeys'>,
  positions: readonly number[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const position of positions) {
    for (const tag of columns.tagKeys[position] ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/** The filter with one choice made or taken back. */
export function toggleChoice(
  filter: ClientFilter,
  choice:
    | { readonly stage: Stage }
    | { readonly kind: ClientKind }
    | { readonly tag: string }
    | { readonly tooLong: true },
): ClientFilter {
  if ('stage' in choice) return { ...filter, stages: toggle(filter.stages, choice.stage, stages) };
  if ('kind' in choice) return { ...filter, kinds: toggle(filter.kinds, choice.kind, clientKinds) };
  if ('tooLong' in choice) return { ...filter, tooLong: !filter.tooLong };
  const key = tagKey(choice.tag);
  const without = filter.tags.filter((tag) => tagKey(tag) !== key);
  return { ...filter, tags: without.length < filter.tags.length ? without : [...filter.tags, choice.tag] };
}

function toggle<Choice>(chosen: readonly Choice[], choice: Choice, order: readonly Choice[]): readonly Choice[] {
  const next = new Set(chosen);
  if (!next.delete(choice)) next.add(choice);
  return order.filter((each) => next.has(each));
}
