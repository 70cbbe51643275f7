import { createContext, type ReactNode, useContext } from 'react';
import type { Book } from './data/book';
import type { Directory } from './data/directory';
import type { Shelf } from './data/shelf';
import type { Clock } from './domain/calendar/clock';
import type { NewId } from './domain/id';
import type { Host } from './host/host';
import type { Jobs } from './workers/jobs';

/** Everything that the app is handed: the book, the outside, time and ids. Tests hand in their own. */
export interface Services {
  readonly book: Book;
  readonly directory: Directory;
  readonly shelf: Shelf;
  readonly host: Host;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly jobs: Jobs;
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
