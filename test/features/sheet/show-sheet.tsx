import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { Fragment, type ReactNode, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type CommandContext, type CommandId, type RunCommand, RunCommandProvider } from '../../../renderer/command';
import { openDirectory } from '../../../renderer/data/directory';
import { type Drafts, openDrafts } from '../../../renderer/data/drafts';
import { openShelf } from '../../../renderer/data/shelf';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import type { ClientId } from '../../../renderer/domain/id';
import type { ClientRows } from '../../../renderer/domain/portfolio/figures';
import { ClientSheet } from '../../../renderer/features/sheet/client-sheet';
import { sheetCommands } from '../../../renderer/features/sheet/commands';
import { browserHost } from '../../../renderer/host/browser';
import type { Host, IncomingFile } from '../../../renderer/host/host';
import { type Language, startTranslation, useTranslate, WordsProvider } from '../../../renderer/i18n/translate';
import { type Services, ServicesProvider } from '../../../renderer/services';
import { cssVariables, theme } from '../../../renderer/ui/theme';
import { type Jobs, workerJobs } from '../../../renderer/workers/jobs';
import { clientNamed, openTestBook, type TestBook } from '../../support/open-test-book';
import { safetyServices } from '../../support/safety-services';

/** A sheet on the page, over a real book; what it asked of other features and of the outside is written down. */
export interface ShownSheet extends TestBook {
  readonly drafts: Drafts;
  readonly ran: Array<readonly [CommandId, unknown]>;
  readonly opened: string[];
  /** What the outside answers to the next address. */
  opensOutside: boolean;
  /** The files that are picked next. */
  picks: readonly IncomingFile[];
  /** The long works, as the sheet is handed them. */
  jobs: Jobs;
  write(changes: readonly Change[]): Promise<void>;
  add(name: string, fields?: Partial<Client>, rows?: Partial<ClientRows>): Promise<Client>;
  show(clientId: ClientId, language?: Language): Promise<void>;
  leave(): Promise<void>;
}

export async function prepareSheet(): Promise<ShownSheet> {
  const made = await openTestBook();
  const directory = openDirectory(made.book.database);
  const randomName = () => crypto.randomUUID();
  const drafts = await openDrafts(made.name, { now: made.clock.now, randomName, page: window });
  const root = document.createElement('div');
  document.body.append(root);
  const reactRoot = createRoot(root);
  const shown: ShownSheet = {
    ...made,
    drafts,
    ran: [],
    opened: [],
    opensOutside: true,
    picks: [],
    jobs: workerJobs,
    async write(changes) {
      const outcome = await made.book.commit({ label: label('client-changed', 'test'), changes });
      if (!outcome.ok) throw new Error(`the book refused: ${JSON.stringify(outcome.reason)}`);
    },
    async add(name, fields = {}, rows = {}) {
      const client = { ...clientNamed(name, made), ...fields };
      await shown.write([
        creation('clients', client),
        ...(rows.interactions ?? []).map((row) => creation('interactions', { ...row, clientId: client.id })),
        ...(rows.followUps ?? []).map((row) => creation('followUps', { ...row, clientId: client.id })),
        ...(rows.sales ?? []).map((row) => creation('sales', { ...row, buyerId: client.id })),
        ...(rows.payments ?? []).map((row) => creation('payments', { ...row, buyerId: client.id })),
      ]);
      return client;
    },
    async show(clientId, language = 'fr') {
      const host: Host = {
        ...browserHost(window, 'test'),
        openOutside: async (url) => {
          shown.opened.push(url);
          return shown.opensOutside;
        },
        pickFiles: async () => shown.picks,
      };
      const services: Services = {
        book: made.book,
        directory,
        shelf: openShelf(made.clock.now, randomName),
        drafts,
        host,
        clock: made.clock,
        newId: made.newId,
        jobs: shown.jobs,
        ...safetyServices(),
        keeper: null,
        isSample: false,
        reload: () => undefined,
      };
      reactRoot.render(
        <WordsProvider words={await startTranslation(language)}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
            <Notifications />
            <ServicesProvider services={services}>
              <Commands services={services} note={(id, argument) => void shown.ran.push([id, argument])}>
                <ClientSheet clientId={clientId} />
              </Commands>
            </ServicesProvider>
          </MantineProvider>
        </WordsProvider>,
      );
    },
    async leave() {
      notifications.clean();
      reactRoot.unmount();
      root.remove();
      directory.close();
      await drafts.close();
      await made.destroy();
    },
  };
  return shown;
}

/** Runs the sheet's own commands, as the app does, and writes down those of other features. */
function Commands(props: {
  services: Services;
  note: (id: CommandId, argument: unknown) => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const { services, note } = props;
  const [dialogs, setDialogs] = useState<ReadonlyArray<(close: () => void) => ReactNode>>([]);
  const run = useCallback(
    (id: CommandId, argument?: unknown) => {
      const own = sheetCommands.find((command) => command.id === id);
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
      own?.run(context, argument as never);
    },
    [services, translate, note],
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
