import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Book } from './data/book';
import type { Directory } from './data/directory';
import type { Drafts } from './data/drafts';
import type { Shelf } from './data/shelf';
import type { Clock } from './domain/calendar/clock';
import type { Day } from './domain/calendar/day';
import type { NewId } from './domain/id';
import type { Host } from './host/host';
import type { SecondFolderChoice, Vault } from './host/vault';
import type { Keeper } from './safety/keeper';
import type { Jobs } from './workers/jobs';
import type { SafetyJobs } from './workers/safety-jobs';

/** Everything that the app is handed: the book, the outside, time and ids. Tests hand in their own. */
export interface Services {
  readonly book: Book;
  readonly directory: Directory;
  readonly shelf: Shelf;
  readonly drafts: Drafts;
  readonly host: Host;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly jobs: Jobs;
  /** Where the journal and the snapshots stand, outside the database. */
  readonly vault: Vault;
  readonly secondFolder: SecondFolderChoice;
  /** Keeps the open book safe; null for the sample, which is not worth it. */
  readonly keeper: Keeper | null;
  readonly safetyJobs: SafetyJobs;
  /** True while the sample book stands in place of the person's own. */
  readonly isSample: boolean;
  /** Loads the window again, after another book has become the current one. */
  readonly reload: () => void;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** Only hooks and commands of features read it; what they call gets its parts as arguments. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}

// Looking twice a minute costs nothing, and no machine that slept, no clock that was set and no change to summer time
// can leave a page on yesterday, as one timer until midnight would.
const millisecondsBetweenLooks = 30_000;

/** The day that the clock shows; the component renders again after midnight and when the window comes back to a new day. */
export function useToday(): Day {
  const { clock } = useServices();
  const subscribe = useCallback((look: () => void) => {
    const timer = setInterval(look, millisecondsBetweenLooks);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return useSyncExternalStore(subscribe, clock.today);
}
