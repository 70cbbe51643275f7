import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useSpotlight } from '@mantine/spotlight';
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useRoute } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { type CommandContext, type CommandId, type RunCommand, RunCommandProvider } from '../command';
import type { ClientId } from '../domain/id';
import { DropZone } from '../features/exchange/drop/drop-zone';
import { type Translate, useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { commands, findCommand } from './commands';
import { useEnterList } from './enter-list';
import { Frame } from './frame';
import { useNativeMenu } from './native-menu';
import { Palette, palette, paletteState } from './palette';
import { readPagesAhead } from './routes';

/** What a command waited for did not come: a disk, or a store that is no longer open. */
function announceFailure(translate: Translate, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: for whoever looks for the cause, which may be a bug as well
  console.error(error);
  const id = 'failed';
  notifications.hide(id);
  notifications.show({
    id,
    color: 'brick',
    autoClose: false,
    withCloseButton: true,
    message: translate('app.error.command'),
  });
}

interface OpenDialog {
  readonly key: number;
  readonly content: (close: () => void) => ReactNode;
  /** What had the focus before, and gets it back: the nearest of these that is still there. */
  readonly openers: readonly Element[];
}

/** The app: runs commands for everybody, shows their dialogs above the frame, and listens to the keyboard. */
export function App() {
  const services = useServices();
  const translate = useTranslate();
  const [, navigate] = useHashLocation();
  const [dialogs, setDialogs] = useState<readonly OpenDialog[]>([]);
  const nextKey = useRef(0);
  const [, shown] = useRoute('/clients/:id');
  const clientInView = useRef<ClientId | null>(null);
  useEffect(() => {
    clientInView.current = (shown?.id as ClientId | undefined) ?? null;
  }, [shown?.id]);

  // Where the keyboard stood before the last way into a dialog or the palette; one may open from within another.
  const openers = useRef<readonly Element[]>([]);
  const rememberOpener = useCallback(() => {
    const here = document.activeElement;
    if (!here || here === document.body) openers.current = [];
    else openers.current = here.closest('[role="dialog"]') ? [here, ...openers.current] : [here];
    return openers.current;
  }, []);

  const openDialog = useCallback(
    (content: OpenDialog['content']) => {
      nextKey.current += 1;
      const dialog = { key: nextKey.current, content, openers: rememberOpener() };
      setDialogs((open) => [...open, dialog]);
    },
    [rememberOpener],
  );
  const closeDialog = useCallback(({ key, openers: before }: OpenDialog) => {
    setDialogs((open) => open.filter((each) => each.key !== key));
    requestAnimationFrame(() => giveFocusBack(before));
  }, []);
  const openPalette = useCallback(() => {
    rememberOpener();
    palette.open();
  }, [rememberOpener]);

  const run = useMemo<RunCommand>(() => {
    const runCommand = (id: CommandId, ...argument: readonly unknown[]) => {
      const command = findCommand(id);
      const context: CommandContext = {
        services,
        translate,
        navigate,
        openDialog,
        openPalette,
        clientInView: clientInView.current,
        run: runCommand as RunCommand,
      };
      // The argument's type was checked against the id by RunCommand; the list of commands cannot carry it.
      const ended = command?.run(context, argument[0] as never);
      if (ended instanceof Promise) ended.catch((error: unknown) => announceFailure(translate, error));
    };
    return runCommand as RunCommand;
  }, [services, translate, navigate, openDialog, openPalette]);

  useEffect(readPagesAhead, []);
  const isPaletteOpen = useSpotlight(paletteState).opened;
  const isBehindDialog = dialogs.length > 0 || isPaletteOpen;
  useShortcuts(run, isBehindDialog);
  useEnterList(isBehindDialog);
  useNativeMenu(run);

  return (
    <RunCommandProvider run={run}>
      <Frame />
      <Palette onClose={() => requestAnimationFrame(() => giveFocusBack(openers.current))} />
      <DropZone isPaused={dialogs.length > 0} />
      {dialogs.map((dialog) => (
        <Fragment key={dialog.key}>{dialog.content(() => closeDialog(dialog))}</Fragment>
      ))}
    </RunCommandProvider>
  );
}

/** Where the keyboard stood before a dialog, unless what the dialog did has put it elsewhere or taken that away. */
function giveFocusBack(openers: readonly Element[]): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  const opener = openers.find((each) => each.isConnected);
  if (isLost && opener instanceof HTMLElement) opener.focus();
}

/**
 * Shortcuts of the one list. Single letters, undo and redo belong to the field while one types; the others work
 * everywhere. Nothing fires behind a dialog or the palette.
 */
function useShortcuts(run: RunCommand, behindDialog: boolean): void {
  const items = behindDialog
    ? []
    : commands
        .filter((command) => command.shortcut && !command.needsArgument)
        .map((command) => ({ shortcut: command.shortcut ?? '', act: () => run(command.id as 'go.today') }));
  const everywhere = items.filter(({ shortcut }) => shortcut.startsWith('mod+') && !/\+z$/i.test(shortcut));
  const outsideFields = items.filter((item) => !everywhere.includes(item));
  useHotkeys(everywhere.map(toHotkey), []);
  useHotkeys(outsideFields.map(toHotkey));
}

function toHotkey({ shortcut, act }: { readonly shortcut: string; readonly act: () => void }): HotkeyItem {
  // By place and not by character: on a French keyboard the digits lie under Shift.
  return [shortcut.replace(/\+(\d)$/, '+Digit$1'), act, { usePhysicalKeys: /\+\d$/.test(shortcut) }];
}
