import { describe, expect, test, vi } from 'vitest';
import type { DesktopMenu } from '../../electron/contract';
import { menuTemplate } from '../../electron/menu';
import { wordsIn } from '../../electron/words';

const menu: DesktopMenu = {
  language: 'fr-FR',
  sections: [
    {
      label: 'Fichier',
      entries: [
        { id: 'contacts.import', label: 'Apporter mes contacts…', accelerator: null, enabled: true },
        { id: 'palette', label: 'Chercher', accelerator: 'CmdOrCtrl+K', enabled: false },
        { id: 'undo', label: 'Annuler', accelerator: 'CmdOrCtrl+Z', enabled: true },
      ],
    },
    { label: 'R&D', entries: [] },
  ],
};

function built(platform: NodeJS.Platform, chosen: (id: string) => void = () => {}) {
  const template = menuTemplate(menu, { platform, chosen });
  const section = (label: string) => {
    const submenu = template.find((item) => item.label === label)?.submenu;
    return Array.isArray(submenu) ? submenu : [];
  };
  return { template, section };
}

describe('the native menu', () => {
  test('is the sections of the page, then editing and the window', () => {
    expect(built('linux').template.map(({ label }) => label)).toEqual(['Fichier', 'R&&D', 'Édition', 'Fenêtre']);
    expect(built('darwin').template.map(({ label }) => label)).toEqual([
      'Clientèle',
      'Fichier',
      'R&D',
      'Édition',
      'Fenêtre',
    ]); // prettier-ignore
  });

  test('says which command was chosen', () => {
    const chosen = vi.fn();
    const entry = built('linux', chosen).section('Fichier')[0];
    // @ts-expect-error: Electron hands over an item, a window and an event that are not looked at.
    entry?.click?.();
    expect(chosen).toHaveBeenCalledExactlyOnceWith('contacts.import');
  });

  test('shows shortcuts without taking them from the page', () => {
    const [plain, palette] = built('win32').section('Fichier');
    expect(plain).not.toHaveProperty('accelerator');
    expect(palette).toMatchObject({ accelerator: 'CmdOrCtrl+K', registerAccelerator: false, enabled: false });
  });

  test('on a Mac, where what is shown is taken, leaves the shortcuts of editing to the text field', () => {
    expect(built('darwin').section('Fichier')[2]).not.toHaveProperty('accelerator');
    expect(built('darwin').section('Fichier')[1]).toHaveProperty('accelerator', 'CmdOrCtrl+K');
    expect(built('linux').section('Fichier')[2]).toHaveProperty('accelerator', 'CmdOrCtrl+Z');
  });

  test.each(['linux', 'win32', 'darwin'] as const)('on %s one can edit, zoom, close and quit', (platform) => {
    const roles = JSON.stringify(built(platform).template).match(/(?<="role":")\w+/g);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'close', 'minimize']) {
      expect(roles?.filter((one) => one === role)).toHaveLength(1);
    }
    expect(roles?.filter((one) => one === 'quit')).toHaveLength(1);
  });

  test('offers neither reloading nor developer tools', () => {
    expect(JSON.stringify(built('linux').template)).not.toMatch(/reload|devtools/i);
  });
});

describe('the words of the machine', () => {
  test.each(['fr', 'fr-FR', 'FR-ca'])('are French for %s', (language) => {
    expect(wordsIn(language).copy).toBe('Copier');
  });

  test.each(['en', 'de-DE', '', 'fry', 'frr-DE'])('are English for "%s"', (language) => {
    expect(wordsIn(language).copy).toBe('Copy');
  });

  test('are whole in both', () => {
    expect(Object.keys(wordsIn('fr'))).toEqual(Object.keys(wordsIn('en')));
    expect(Object.values(wordsIn('fr')).every((word) => word.length > 0)).toBe(true);
  });
});
