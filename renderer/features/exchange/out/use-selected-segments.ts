import { useEffect, useState } from 'react';
import type { DirectorySnapshot } from '../../../data/directory';
import { useDirectory, useLive, useSettings } from '../../../data/live';
import { readSegments } from '../../../data/segments';
import type { StageRules } from '../../../domain/book/settings';
import type { Day } from '../../../domain/calendar/day';
import { filterColumns } from '../../../domain/client/filter';
import { type ListEntry, listEntry } from '../../../domain/client/sort';
import type { ClientId } from '../../../domain/id';
import { invariant } from '../../../domain/invariant';
import type { Segment } from '../../../domain/segment/segment';
import { foldForSearch, orderByName } from '../../../elements/clients-by-name';
import { inTurns } from '../../../elements/in-turns';
import { selectInTurns } from '../../../elements/select-in-turns';
import { useServices, useToday } from '../../../services';

/** Each segment with those whom it selects at present, in the order of the names of the segments. */
export type SelectedSegments = readonly { readonly segment: Segment; readonly clientIds: readonly ClientId[] }[];

/** The segments and whom they select, kept up with the book; null until that is worked out for the first time. */
export function useSelectedSegments(): SelectedSegments | null {
  const { book, directory } = useServices();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const segments = useLive(() => readSegments(book.database), [book]);
  const settings = useSettings(book.database);
  const [selected, setSelected] = useState<SelectedSegments | null>(null);
  useEffect(() => {
    if (!snapshot || !segments || !settings) return;
    let over = false;
    const terms = { today, rules: settings.stageRules };
    void selectAll(snapshot, segments, terms, () => over).then((found) => {
      if (found && !over) setSelected(found);
    });
    return () => {
      over = true;
    };
  }, [snapshot, segments, settings, today]);
  return selected;
}

async function selectAll(
  snapshot: DirectorySnapshot,
  segments: readonly Segment[],
  { today, rules }: { readonly today: Day; readonly rules: StageRules },
  stopped: () => boolean,
): Promise<SelectedSegments | null> {
  if (segments.length === 0) return [];
  const byName = await orderByName(snapshot, stopped);
  if (!byName || !(await foldForSearch(byName, stopped))) return null;
  const entries: ListEntry[] = [];
  const add = ({ id }: { readonly id: ClientId }) => {
    const line = snapshot.byId.get(id);
    invariant(line, 'who stands in the order of a snapshot is in it');
    entries.push(listEntry(line.client, line.figures, rules, today));
  };
  if (!(await inTurns(byName.clients, add, stopped))) return null;
  const selected = await selectInTurns({ columns: filterColumns(entries), byName }, segments, stopped);
  return (
    selected &&
    segments.map((segment) => ({
      segment,
      clientIds: Array.from(selected.get(segment.id) ?? []).flatMap((position) => byName.clients[position]?.id ?? []),
    }))
  );
}
