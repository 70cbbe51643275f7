import { liveQuery } from 'dexie';
import { useObservable } from 'dexie-react-hooks';
import { startTransition, useSyncExternalStore } from 'react';
import { sameRecord } from '../domain/book/same-record';
import type { Settings } from '../domain/book/settings';
import type { BookDatabase } from './database';
import type { Directory, DirectorySnapshot } from './directory';
import type { Front } from './front';
import { readSettings } from './settings';
import { watched } from './watchdog';

/**
 * The answer to a question about the book, asked again whenever what it read has changed; undefined while it is asked
 * for the first time. `inputs` are what the question depends on, as for React's effects: when they change, the former
 * answer stays until the next one is there. A question that fails throws where it was asked.
 *
 * What an answer changes is drawn in slices, as a transition: a page that it fills does not hold the window.
 */
export function useLive<Answer>(question: () => Promise<Answer>, inputs: readonly unknown[]): Answer | undefined {
  return useObservable(() => heardInSlices(question), [...inputs]);
}

function heardInSlices<Answer>(question: () => Promise<Answer>) {
  const answers = liveQuery(question);
  return {
    // No answer is there at once. Not told so, the hook would ask each question twice to find out.
    hasValue: () => false,
    subscribe: (hear: (answer: Answer) => void, fail: (error: unknown) => void) =>
      answers.subscribe((answer) => startTransition(() => hear(answer)), fail),
  };
}

// Half of all pages ask for them, and would each begin without: a page that opens starts from what was read last.
const settingsRead = new WeakMap<BookDatabase, Settings>();

/** Milliseconds that a start waits for what is only read ahead. */
const patience = 2_000;

/**
 * Reads the settings; from then on `useSettings` has them from its first drawing on. Neither a disk that does not answer nor a
 * book that the browser has just closed stops the start, which is what says so.
 */
export async function readSettingsAhead(database: BookDatabase): Promise<void> {
  const read = () => readAndKeep(database).then(undefined, () => undefined);
  await watched<unknown>(patience, read, undefined, () => {});
}

async function readAndKeep(database: BookDatabase): Promise<Settings> {
  const read = await readSettings(database);
  const former = settingsRead.get(database);
  const settings = former && sameRecord(former, read) ? former : read;
  settingsRead.set(database, settings);
  return settings;
}

/** The settings of the book; undefined while they are read for the first time. The same object until they change. */
export function useSettings(database: BookDatabase): Settings | undefined {
  return useLive(() => readAndKeep(database), [database]) ?? settingsRead.get(database);
}

/** All clients; null while they are read for the first time. */
export function useDirectory(directory: Directory): DirectorySnapshot | null {
  return useSyncExternalStore(directory.subscribe, directory.snapshot);
}

/** The first lines of the list as they were kept, while all clients are read for the first time; else null. */
export function useFront(directory: Directory): Front | null {
  return useSyncExternalStore(directory.subscribe, directory.front);
}
