import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { Directory, DirectorySnapshot } from './directory';
import type { Front } from './front';

/**
 * The answer to a question about the book, asked again whenever what it read has changed; undefined while it is asked
 * for the first time. `inputs` are what the question depends on, as for React's effects.
 */
export function useLive<Answer>(question: () => Promise<Answer>, inputs: readonly unknown[]): Answer | undefined {
  return useLiveQuery(question, [...inputs]);
}

/** All clients; null while they are read for the first time. */
export function useDirectory(directory: Directory): DirectorySnapshot | null {
  return useSyncExternalStore(directory.subscribe, directory.snapshot);
}

/** The first lines of the list as they were kept, while all clients are read for the first time; else null. */
export function useFront(directory: Directory): Front | null {
  return useSyncExternalStore(directory.subscribe, directory.front);
}
