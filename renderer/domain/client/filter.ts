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
}

export const noFilter: ClientFilter = { stages: [], kinds: [], tags: [], tooLong: false };

export function isFiltering(filter: ClientFilter): boolean {
  return filter.stages.length > 0 || filter.kinds.length > 0 || filter.tags.length > 0 || filter.tooLong;
}

/** How many clients each choice of a filter would show, given all the others that are made. */
export interface FilterCounts {
  readonly stages: Readonly<Record<Stage, number>>;
  readonly kinds: Readonly<Record<ClientKind, number>>;
  /** By tag key; tags that nobody among those shown has are missing. */
  readonly tags: ReadonlyMap<string, number>;
  readonly tooLong: number;
}

export interface Filtered {
  /** In the order of the candidates. */
  readonly positions: readonly number[];
  readonly counts: FilterCounts;
}

/**
 * Keeps the candidates (positions in `entries`) that pass the filter and counts what each other choice would keep, in one
 * pass: it runs at each keystroke.
 */
export function filterClients(
  entries: readonly ListEntry[],
  candidates: readonly number[],
  filter: ClientFilter,
): Filtered {
  const wantedTags = filter.tags.map(tagKey);
  const positions: number[] = [];
  const stageCounts: Record<Stage, number> = { prospect: 0, occasional: 0, regular: 0, lost: 0 };
  const kindCounts: Record<ClientKind, number> = { person: 0, company: 0, organisation: 0 };
  const tagCounts = new Map<string, number>();
  let tooLong = 0;
  for (const position of candidates) {
    const entry = entries[position];
    if (!entry) continue;
    const stagePasses = filter.stages.length === 0 || filter.stages.includes(entry.stage);
    const kindPasses = filter.kinds.length === 0 || filter.kinds.includes(entry.client.kind);
    const tagsPass = wantedTags.every((tag) => entry.tagKeys.includes(tag));
    const silencePasses = !filter.tooLong || entry.tooLong;
    if (kindPasses && tagsPass && silencePasses) stageCounts[entry.stage] += 1;
    if (stagePasses && tagsPass && silencePasses) kindCounts[entry.client.kind] += 1;
    if (!(stagePasses && kindPasses && tagsPass)) continue;
    if (entry.tooLong) tooLong += 1;
    if (!silencePasses) continue;
    for (const tag of entry.tagKeys) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
    positions.push(position);
  }
  return { positions, counts: { stages: stageCounts, kinds: kindCounts, tags: tagCounts, tooLong } };
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
