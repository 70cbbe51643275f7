/**
 * The native menu: the sections that the page sends, made from the same list of commands as its palette, then what only
 * Electron can carry out (editing text, zoom, the window). Data in, template out; main.ts hands it to Electron.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopMenu, DesktopMenuEntry } from './contract';
import { wordsIn } from './words';

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform;
  readonly chosen: (commandId: string) => void;
}

/** The whole native menu: the page's sections, then those that Electron carries out, named in the menu's language. */
export function menuTemplate(menu: DesktopMenu, { platform, chosen }: MenuSurroundings): MenuItemConstructorOptions[] {
  const words = wordsIn(menu.language);
  const onMac = platform === 'darwin';
  const sections = menu.sections.map(
    (section): MenuItemConstructorOptions => ({
      label: plain(section.label, onMac),
      submenu: section.entries.map((entry) => commandItem(entry, onMac, chosen)),
    }),
  );
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };
  return [
    ...(onMac ? [applicationSection(menu.language, quit)] : []),
    ...sections,
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      role: 'window',
      label: words.window,
      submenu: [
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { role: 'togglefullscreen', label: words.fullScreen },
        { type: 'separator' },
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
        ...(onMac ? [] : [{ type: 'separator' } as const, quit]),
      ],
    },
  ];
}

function applicationSection(language: string, quit: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const words = wordsIn(language);
  return {
    label: 'Clientèle',
    submenu: [
      { role: 'about', label: words.about },
      { type: 'separator' },
      { role: 'services', label: words.services },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      { type: 'separator' },
      quit,
    ],
  };
}

function commandItem(
  entry: DesktopMenuEntry,
  onMac: boolean,
  chosen: (commandId: string) => void,
): MenuItemConstructorOptions {
  const item: MenuItemConstructorOptions = {
    id: entry.id,
    label: plain(entry.label, onMac),
    enabled: entry.enabled,
    click: () => chosen(entry.id),
  };
  const shortcut = entry.accelerator;
  if (shortcut === null || (onMac && editsText(shortcut))) return item;
  // Shown, not registered: the page listens to the keyboard itself, on both hosts, and would otherwise hear each
  // shortcut twice.
  return { ...item, accelerator: shortcut, registerAccelerator: false };
}

/**
 * macOS registers every accelerator that it shows. One of these would take Undo or Copy away from the text field in
 * which the person is typing.
 */
function editsText(accelerator: string): boolean {
  return /^(CmdOrCtrl|CommandOrControl|Cmd|Command|Meta|Super)\+(Shift\+)?[ZYXCVA]$/i.test(accelerator);
}

/** Windows and Linux read `&` as "the next letter is the mnemonic". */
function plain(label: string, onMac: boolean): string {
  return onMac ? label : label.replaceAll('&', '&&');
}
