import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import { exchangeCommands } from '../../../renderer/features/exchange/commands';
import type { IncomingFile } from '../../../renderer/host/host';
import { RunButton } from '../../support/run-button';
import { type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';
import { someClient } from '../../support/some-client';

export interface ShownExchange extends ShownScreen {
  readonly run: RunButton['run'];
  write(...changes: readonly Change[]): Promise<void>;
  add(name: string, fields?: Partial<Client>): Promise<Client>;
  lastSeq(): Promise<number>;
  /** Where the imports went when they were done. */
  wentTo(): readonly string[];
}

/** An empty page over a real book, with the commands of imports and exports, real workers behind them. */
export async function showExchange(options: ScreenOptions = {}): Promise<ShownExchange> {
  const button = new RunButton();
  const screen = await showScreen(button.element, { commands: exchangeCommands, ...options });
  async function write(...changes: readonly Change[]) {
    const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  }
  return {
    ...screen,
    run: button.run,
    write,
    async add(name, fields = {}) {
      const client = someClient(name, fields);
      await write(creation('clients', client));
      return client;
    },
    async lastSeq() {
      const row = await screen.book.database.meta.get('lastSeq');
      return row?.key === 'lastSeq' ? row.value : 0;
    },
    wentTo: () => screen.ran.map(([id]) => id).filter((id) => id.startsWith('go.')),
  };
}

export function fileOf(name: string, ...parts: readonly BlobPart[]): IncomingFile {
  const contents = new File([...parts], name);
  return { name, size: contents.size, contents };
}

/** A file of the fixtures, byte for byte. */
export async function fetched(url: string, name: string): Promise<IncomingFile> {
  return fileOf(name, await (await fetch(url)).blob());
}

export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const tab = (name: RegExp) => page.getByRole('tab', { name });
export const words = (text: string | RegExp) => page.getByText(text);

/** Waits until no dialog is left. */
export async function allClosed(): Promise<void> {
  await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
}
