import type { Translate } from '../i18n/translate';

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as the keyboard shows it: "Ctrl K", "⌘ K", "N". */
export function sayShortcut(shortcut: string, translate: Translate): string {
  const names: Readonly<Record<string, string>> = {
    mod: mac ? '⌘' : translate('app.keys.ctrl'),
    shift: mac ? '⇧' : translate('app.keys.shift'),
    Delete: translate('app.keys.delete'),
    Enter: translate('app.keys.enter'),
    Space: translate('app.keys.space'),
    Escape: translate('app.keys.escape'),
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  return shortcut
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** The same in Electron's notation, for the native menu. */
export function acceleratorOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => (part === 'mod' ? 'CmdOrCtrl' : part.length === 1 ? part.toUpperCase() : capitalised(part)))
    .join('+');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
