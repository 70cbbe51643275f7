import { useSyncExternalStore } from 'react';
import { Route, Router } from 'wouter';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import type { ClientId } from '../../../renderer/domain/id';
import { ClientsPage } from '../../../renderer/features/clients/clients-page';
import { clientCommands } from '../../../renderer/features/clients/commands';
import { RunButton } from '../../support/run-button';
import { type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';
import { someClient } from '../../support/some-client';

export interface ShownClients extends ShownScreen {
  /** Where the page is at present. */
  location(): string;
  goTo(route: string): void;
  readonly run: RunButton['run'];
  write(...changes: readonly Change[]): Promise<void>;
  add(name: string, fields?: Partial<Client>): Promise<Client>;
}

/** The page of the clients over a real book; the sheet beside it is a paragraph that names its client. */
export async function showClients(options: ScreenOptions & { readonly at?: string } = {}): Promise<ShownClients> {
  const place = new Place(options.at ?? '/clients');
  const button = new RunButton();
  const screen = await showScreen(
    <Router hook={place.hook}>
      {button.element}
      <div style={{ height: 720 }}>
        <Route path="/clients/:id?">
          <ClientsPage renderSheet={(clientId) => <Sheet clientId={clientId} />} />
        </Route>
        <Route path="/elsewhere">ailleurs</Route>
      </div>
    </Router>,
    { commands: clientCommands, ...options },
  );
  async function write(...changes: readonly Change[]) {
    const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  }
  return {
    ...screen,
    location: place.read,
    goTo: place.goTo,
    run: button.run,
    write,
    async add(name, fields = {}) {
      // Ids of its own: the page remembers whom one stood on from one test to the next.
      const client = someClient(name, fields);
      await write(creation('clients', client));
      return client;
    },
  };
}

function Sheet({ clientId }: { clientId: ClientId }) {
  return <p data-testid="sheet">{clientId}</p>;
}

/** Where the page is, in place of the address of the window, which is the test's. */
class Place {
  #route: string;
  readonly #listeners = new Set<() => void>();

  constructor(route: string) {
    this.#route = route;
  }

  readonly read = (): string => this.#route;

  readonly goTo = (route: string): void => {
    this.#route = route;
    for (const listener of this.#listeners) listener();
  };

  readonly hook = (): [string, (route: string) => void] => [useSyncExternalStore(this.#listen, this.read), this.goTo];

  readonly #listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
