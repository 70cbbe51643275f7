import type { ReactNode } from 'react';
import { newSystemId } from '../../../renderer/app/clock';
import { creation, label } from '../../../renderer/domain/book/action';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { succeed } from '../../../renderer/domain/outcome';
import type { Keys } from '../../../renderer/exchange/seal/keys';
import { backupCommands } from '../../../renderer/features/backup/commands';
import type { IncomingFile, SaveRequest } from '../../../renderer/host/host';
import { type DeviceKeys, readDeviceKeys, writeDeviceKeys } from '../../../renderer/safety/device-keys';
import { answerOf } from '../../../renderer/workers/job';
import { jobsOver, workerJobs } from '../../../renderer/workers/jobs';
import { identitySealedCheaply } from '../../support/cheap-seal';
import { clientNamed, openTestBook, type TestBook } from '../../support/open-test-book';
import { plainVault } from '../../support/plain-vault';
import { RunButton } from '../../support/run-button';
import { type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';

export const since = Date.parse('2026-03-01T08:00:00Z') as Moment;

export interface ShownBackup extends ShownScreen {
  /** What was handed to the host to be saved. */
  readonly saved: readonly SaveRequest[];
  /** How often something was printed. */
  readonly prints: () => number;
  readonly run: RunButton['run'];
  /** The keys of this device, as the vault has them now. */
  keys(): ReturnType<typeof readDeviceKeys>;
}

/** A screen of this feature over a kept book, with its commands; `device`: the keys that lie in the vault beforehand. */
export async function showBackup(
  content: ReactNode,
  { device, ...options }: ScreenOptions & { readonly device?: DeviceKeys } = {},
): Promise<ShownBackup> {
  const saved: SaveRequest[] = [];
  let prints = 0;
  const commands = new RunButton();
  const both = (
    <>
      {content}
      {commands.element}
    </>
  );
  const screen = await showScreen(both, {
    isKept: true,
    commands: backupCommands,
    // At its true cost, which is what keeps thieves away, it takes a busy machine a minute; the journey pays it.
    jobs: { sealIdentity: async ({ keys, passphrase }) => succeed(await identitySealedCheaply(keys, passphrase)) },
    ...options,
    host: {
      saveFile: async (request) => {
        saved.push(request);
        return { status: 'saved', name: request.suggestedName, place: null };
      },
      print: async () => {
        prints += 1;
      },
      ...options.host,
    },
  });
  if (device) {
    await writeDeviceKeys(screen.vault, device);
    await screen.keeper?.refresh();
  }
  return { ...screen, saved, prints: () => prints, run: commands.run, keys: () => readDeviceKeys(screen.vault) };
}

export async function makeKeys(): Promise<Keys> {
  const made = await workerJobs.makeKeys();
  if (!made.ok) throw new Error(made.reason.code);
  return made.value;
}

/** Keys in use by a passphrase. */
export async function deviceWith(keys: Keys, passphrase: string): Promise<DeviceKeys> {
  return { keys, use: { sealedIdentity: await identitySealedCheaply(keys, passphrase), since } };
}

/** Puts clients into a book. */
export async function addClients(test: Pick<TestBook, 'book' | 'newId' | 'clock'>, ...names: readonly string[]) {
  const changes = names.map((name) => creation('clients', clientNamed(name, test)));
  const outcome = await test.book.commit({ label: label('contacts-imported', '', names.length), changes });
  if (!outcome.ok) throw new Error(outcome.reason.code);
}

/** The backup of a book of another device, as that device saves it by hand. */
export async function backupFrom(device: DeviceKeys | null, ...names: readonly string[]): Promise<IncomingFile> {
  const test = await openTestBook();
  // Ids of another device: those of tests count up from the same one.
  await addClients({ ...test, newId: newSystemId }, ...names);
  const vault = plainVault();
  if (device) await writeDeviceKeys(vault, device);
  const request = { databaseName: test.name, appVersion: '0.1.0', now: since };
  const written = answerOf(await jobsOver(vault).writeBackup(request));
  await test.destroy();
  if (!written.ok) throw new Error(written.reason.code);
  return incoming('Clientèle.zip', written.value.file);
}

export function incoming(name: string, contents: Blob): IncomingFile {
  return { name, size: contents.size, contents };
}
