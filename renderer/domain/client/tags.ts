import { fold } from '../text/fold';
import type { Client } from './client';

/** How a tag is compared: "Bois", "bois" and "#bois" are one tag, shown as it was written first. */
export function tagKey(tag: string): string {
  return fold(tag);
}

/** The tags without those of `remove`, then those of `add` that were not among them. */
export function changeTags(
  tags: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): readonly string[] {
  const removed = new Set(remove.map(tagKey));
  const kept = tags.filter((tag) => !removed.has(tagKey(tag)));
  const known = new Set(kept.map(tagKey));
  const added: string[] = [];
  for (const tag of add) {
    const key = tagKey(tag);
    if (key === '' || known.has(key)) continue;
    known.add(key);
    added.push(tag);
  }
  return [...kept, ...added];
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** Every tag of these clients and how many have it, the most used first; of several spellings the first one met. */
export function countTags(clients: Iterable<Pick<Client, 'tags'>>): readonly TagCount[] {
  const counts = new Map<string, { tag: string; count: number }>();
  // Thousands of clients share a few spellings, and each is folded once.
  const bySpelling = new Map<string, { tag: string; count: number }>();
  for (const client of clients) {
    for (const tag of client.tags) {
      let counted = bySpelling.get(tag);
      if (!counted) {
        const key = tagKey(tag);
        counted = counts.get(key) ?? { tag, count: 0 };
        counts.set(key, counted);
        bySpelling.set(tag, counted);
      }
      counted.count += 1;
    }
  }
  return [...counts.values()].sort(
    (left, right) => right.count - left.count || (tagKey(left.tag) < tagKey(right.tag) ? -1 : 1),
  );
}
