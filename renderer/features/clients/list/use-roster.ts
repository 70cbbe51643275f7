import { useEffect, useMemo, useState } from 'react';
import type { Directory, DirectorySnapshot } from '../../../data/directory';
import { useDirectory, useFront, useSettings } from '../../../data/live';
import type { Settings } from '../../../domain/book/settings';
import { foldForSearch } from '../../../elements/clients-by-name';
import { useServices, useToday } from '../../../services';
import { buildRoster, EntryShelf, frontRoster, type Roster, type RosterTerms } from './roster';

// Beyond the page: coming back to it finds what was worked out before.
const shelf = new EntryShelf();
let last: Built | null = null;

interface Built {
  readonly directory: Directory;
  readonly snapshot: DirectorySnapshot;
  /** What it was worked out for, as text. */
  readonly terms: string;
  readonly settings: Settings;
  readonly roster: Roster;
  /** Whether searching it costs no more than looking. */
  readonly searchable: boolean;
}

export interface RosterState extends Pick<Built, 'searchable'> {
  /** Null until clients are known; of the first ones alone until all have been read and worked out for the first time. */
  readonly roster: Roster | null;
  readonly settings: Settings | null;
}

/** All clients as lists need them, kept up with the book. */
export function useRoster(): RosterState {
  const { book, directory } = useServices();
  const snapshot = useDirectory(directory);
  const settings = useSettings(book.database);
  const today = useToday();
  const [built, setBuilt] = useState(() => (last?.directory === directory ? last : null));
  const front = useFront(directory);
  // Whoever comes here later than at the start has written meanwhile: what was kept then is not what stands now.
  const moved = front && snapshot && snapshot.seq !== front.seq ? snapshot : null;
  const ahead = useMemo(
    () => (built || !front || !settings ? null : frontRoster(front, moved, { today, rules: settings.stageRules })),
    [built, front, moved, settings, today],
  );

  useEffect(() => {
    if (!snapshot || !settings) return;
    let over = false;
    const show = (roster: Roster, terms: string, searchable: boolean) => {
      last = { directory, snapshot, terms, settings, roster, searchable };
      setBuilt(last);
    };
    void build(snapshot, { today, rules: settings.stageRules }, show, () => over);
    return () => {
      over = true;
    };
  }, [directory, snapshot, settings, today]);

  return {
    roster: built?.roster ?? ahead,
    searchable: built?.searchable ?? false,
    settings: settings ?? built?.settings ?? null,
  };
}

/** Shows the roster as soon as it stands, and once more when it can be searched; nothing when it stands already. */
async function build(
  snapshot: DirectorySnapshot,
  terms: RosterTerms,
  show: (roster: Roster, terms: string, searchable: boolean) => void,
  stopped: () => boolean,
): Promise<void> {
  const wanted = JSON.stringify(terms);
  const former = last;
  if (former?.snapshot === snapshot && former.terms === wanted && former.searchable) return;
  const roster = await buildRoster(snapshot, terms, shelf, stopped);
  if (!roster || stopped()) return;
  // A search that worked a moment ago goes on working: what is new to fold is what was just saved.
  show(roster, wanted, former?.searchable ?? false);
  if (!(await foldForSearch(roster.byName, stopped)) || stopped()) return;
  roster.byName.searchKeys();
  show(roster, wanted, true);
}
