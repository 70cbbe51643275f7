import { useEffect, useState } from 'react';
import { useDirectory, useLive } from '../../../data/live';
import { readSettings } from '../../../data/settings';
import type { Settings } from '../../../domain/book/settings';
import { useServices, useToday } from '../../../services';
import { buildRoster, EntryShelf, type Roster, readyForSearch } from './roster';

// Beyond the page: coming back to it finds what was worked out before.
const shelf = new EntryShelf();

export interface RosterState {
  /** Null until the clients have been read and worked out for the first time. */
  readonly roster: Roster | null;
  /** Whether searching it costs no more than looking. */
  readonly searchable: boolean;
  readonly settings: Settings | null;
}

/** All clients as lists need them, kept up with the book. */
export function useRoster(): RosterState {
  const { book, directory } = useServices();
  const snapshot = useDirectory(directory);
  const settings = useLive(() => readSettings(book.database), [book]) ?? null;
  const today = useToday();
  const [built, setBuilt] = useState<{ readonly roster: Roster; readonly searchable: boolean } | null>(null);
  const rules = settings?.stageRules ?? null;

  useEffect(() => {
    if (!snapshot || !rules) return;
    let over = false;
    const stopped = () => over;
    const build = async () => {
      const roster = await buildRoster(snapshot.lines, { today, rules }, shelf, stopped);
      if (!roster || over) return;
      // A search that worked a moment ago goes on working: what is new to fold is what was just saved.
      setBuilt((former) => ({ roster, searchable: former?.searchable ?? false }));
      if (!(await readyForSearch(roster, stopped))) return;
      roster.searchKeys();
      setBuilt({ roster, searchable: true });
    };
    void build();
    return () => {
      over = true;
    };
  }, [snapshot, rules, today]);

  return { roster: built?.roster ?? null, searchable: built?.searchable ?? false, settings };
}
