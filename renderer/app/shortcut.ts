const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as the keyboard shows it: "Ctrl K", "⌘ K", "N". */
export function sayShortcut(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => {
      if (part === 'mod') return mac ? '⌘' : 'Ctrl';
      if (part === 'shift') return mac ? '⇧' : 'Maj';
      return part.length === 1 ? part.toUpperCase() : part;
    })
    .join(' ');
}
