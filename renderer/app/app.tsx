import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { type CommandContext, type CommandId, type RunCommand, RunCommandProvider } from '../command';
import { DropZone } from '../features/exchange/drop/drop-zone';
import { useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { commands, findCommand } from './commands';
import { Frame } from './frame';
import { useNativeMenu } from './native-menu';
import { Palette } from './palette';
import { readPagesAhead } from './routes';

interface OpenDialog {
  readonly key: number;
  readonly content: (close: () => void) => ReactNode;
  /** What had the focus before, and gets it back. */
  readonly opener: Element | null;
}

/** The app: runs commands for everybody, shows their dialogs above the frame, and listens to the keyboard. */
export function App() {
  const services = useServices();
  const translate = useTranslate();
  const [, navigate] = useHashLocation();
  const [dialogs, setDialogs] = useState<readonly OpenDialog[]>([]);
  const nextKey = useRef(0);

  const openDialog = useCallback((content: OpenDialog['content']) => {
    nextKey.current += 1;
    const key = nextKey.current;
    const opener = document.activeElement;
    setDialogs((open) => [...open, { key, content, opener }]);
  }, []);
  const closeDialog = useCallback((key: number, opener: Element | null) => {
    setDialogs((open) => open.filter((each) => each.key !== key));
    requestAnimationFrame(() => giveFocusBack(opener));
  }, []);

  const run = useMemo<RunCommand>(() => {
    const runCommand = (id: CommandId, ...argument: readonly unknown[]) => {
      const command = findCommand(id);
      const context: CommandContext = {
        services,
        translate,
        navigate,
        openDialog,
        openPalette: spotlight.open,
        run: runCommand as RunCommand,
      };
      // The argument's type was checked against the id by RunCommand; the list of commands cannot carry it.
      command?.run(context, argument[0] as never);
    };
    return runCommand as RunCommand;
  }, [services, translate, navigate, openDialog]);

  useEffect(readPagesAhead, []);
  useShortcuts(run, dialogs.length > 0);
  useNativeMenu(run);

  return (
    <RunCommandProvider run={run}>
      <Frame />
      <Palette />
      <DropZone isPaused={dialogs.length > 0} />
      {dialogs.map(({ key, content, opener }) => (
        <Fragment key={key}>{content(() => closeDialog(key, opener))}</Fragment>
      ))}
    </RunCommandProvider>
  );
}

/** Where the keyboard stood before a dialog, unless what the dialog did has put it elsewhere or taken that away. */
function giveFocusBack(opener: Element | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && opener instanceof HTMLElement) opener.focus();
}

/**
 * Shortcuts of the one list. Single letters, undo and redo belong to the field while one types; the others work
 * everywhere. Nothing fires behind a dialog.
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
