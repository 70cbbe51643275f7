import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { notifications } from '@mantine/notifications';
import { Fragment, type ReactNode, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { keeperFor } from '../../renderer/app/keep-safe';
import { Material, themePreference } from '../../renderer/app/material';
import {
  type Command,
  type CommandContext,
  type CommandId,
  type RunCommand,
  RunCommandProvider,
} from '../../renderer/command';
import { type Book, openBook } from '../../renderer/data/book';
import { deleteDatabase } from '../../renderer/data/database';
import { type Directory, openDirectory } from '../../renderer/data/directory';
import { type Drafts, openDrafts } from '../../renderer/data/drafts';
import { noJournal } from '../../renderer/data/journal';
import { openShelf, type Shelf } from '../../renderer/data/shelf';
import { readIdentity } from '../../renderer/data/whole-book';
import { browserHost } from '../../renderer/host/browser';
import type { Host } from '../../renderer/host/host';
import { type Language, startTranslation, useTranslate } from '../../renderer/i18n/translate';
import { roomIn } from '../../renderer/safety/room';
import { type Services, ServicesProvider } from '../../renderer/services';
import { type Jobs, jobsOver } from '../../renderer/workers/jobs';
import { type TestClock, testClock, testIds } from './open-test-book';
import { safetyServices } from './safety-services';

export interface ShownScreen {
  readonly book: Book;
  readonly shelf: Shelf;
  readonly drafts: Drafts;
  readonly clock: TestClock;
  readonly newId: Services['newId'];
  readonly host: Host;
  readonly vault: Services['vault'];
  readonly keeper: Services['keeper'];
  /** Every command that was run, with its argument. */
  readonly ran: ReadonlyArray<readonly [CommandId, unknown]>;
  /** How often the screen asked for the window to be loaded again. */
  readonly reloads: () => number;
  leave(): Promise<void>;
}

export interface ScreenOptions {
  readonly language?: Language;
  /** The commands that do what they do in the app; the others are only written down. */
  readonly commands?: readonly Command[];
  /** What this device answers otherwise than this browser. */
  readonly host?: Partial<Host>;
  /** Works that are done otherwise than by their workers. */
  readonly jobs?: Partial<Jobs>;
  /** What stands in place of the directory: one that answers later, say. */
  readonly directory?: (directory: Directory) => Directory;
  /** The book has a keeper, and its jobs know the keys of this device: as in the app, but that nothing happens by itself. */
  readonly isKept?: boolean;
}

/** A screen on the page, over the book that the shelf of this origin names: real IndexedDB, real words, real controls. */
export async function showScreen(content: ReactNode, options: ScreenOptions = {}): Promise<ShownScreen> {
  const clock = testClock();
  const shelf = openShelf(clock.now, () => crypto.randomUUID());
  const { name, isSample } = await shelf.open();
  const opened = await openBook(name, { clock, journal: noJournal, newBookId: () => crypto.randomUUID() });
  if (!opened.ok) throw new Error(`the book did not open: ${opened.reason.code}`);
  const book = opened.value;
  const drafts = await openDrafts(name, { now: clock.now, randomName: () => crypto.randomUUID(), page: window });
  const host = { ...browserHost(window, '0.1.0'), ...options.host };
  const safety = safetyServices();
  const { vault } = safety;
  const order = { vault, shelf, works: safety.safetyJobs, room: roomIn(vault), wantsSnapshot: false };
  const keeper = options.isKept ? keeperFor(book, order) : null;
  await keeper?.refresh();
  const directory = openDirectory(book.database);
  let reloads = 0;
  const services: Services = {
    book,
    directory: options.directory?.(directory) ?? directory,
    shelf,
    drafts,
    host,
    clock,
    newId: testIds(),
    ...safety,
    jobs: { ...jobsOver(options.isKept ? vault : null), ...options.jobs },
    keeper,
    isSample,
    reload: () => {
      reloads += 1;
    },
  };
  const ran: Array<readonly [CommandId, unknown]> = [];
  const root = document.createElement('div');
  document.body.append(root);
  const reactRoot = createRoot(root);
  reactRoot.render(
    <Material
      words={await startTranslation(options.language ?? 'fr')}
      theme={themePreference(host)}
      book={book.database}
    >
      <ServicesProvider services={services}>
        <Commands services={services} commands={options.commands ?? []} note={(...each) => void ran.push(each)}>
          {content}
        </Commands>
      </ServicesProvider>
    </Material>,
  );
  return {
    book,
    shelf,
    drafts,
    clock,
    newId: services.newId,
    host,
    vault,
    keeper,
    ran,
    reloads: () => reloads,
    async leave() {
      notifications.clean();
      reactRoot.unmount();
      root.remove();
      // What is still being read would complain about a closed book.
      if (book.database.isOpen()) {
        const { lastSeq } = await readIdentity(book.database);
        await services.directory.reached(lastSeq);
      }
      services.directory.close();
      await drafts.close();
      book.close();
      shelf.close();
      vault.close();
    },
  };
}

function Commands(props: {
  services: Services;
  commands: readonly Command[];
  note: (id: CommandId, argument: unknown) => void;
  children: ReactNode;
}) {
  const { services, commands, note } = props;
  const translate = useTranslate();
  const [dialogs, setDialogs] = useState<ReadonlyArray<(close: () => void) => ReactNode>>([]);
  const run = useCallback(
    (id: CommandId, argument?: unknown) => {
      note(id, argument);
      const context: CommandContext = {
        services,
        translate,
        navigate: () => undefined,
        openDialog: (content) => setDialogs((open) => [...open, content]),
        openPalette: () => undefined,
        clientInView: null,
        run: run as RunCommand,
      };
      commands.find((command) => command.id === id)?.run(context, argument as never);
    },
    [services, commands, translate, note],
  );
  return (
    <RunCommandProvider run={run as RunCommand}>
      {props.children}
      {dialogs.map((content, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dialogs of a test are opened one after another
        <Fragment key={index}>{content(() => setDialogs((open) => open.filter((each) => each !== content)))}</Fragment>
      ))}
    </RunCommandProvider>
  );
}

/** Removes every book of this origin and its preferences. */
export async function forgetEverything(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('clientele')) await deleteDatabase(name);
  }
}
