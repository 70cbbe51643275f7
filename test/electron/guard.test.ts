import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { type Question, questionChannels } from '../../electron/contract';
import { disk } from '../../electron/disk';
import { answerQuestions, comesFromOurPage, type Handlers } from '../../electron/guard';
import { aboutHandlers } from '../../electron/handlers/about';
import { menuHandlers } from '../../electron/handlers/menu';
import { noticeHandlers } from '../../electron/handlers/notices';
import { outsideHandlers } from '../../electron/handlers/outside';
import { pickingHandlers } from '../../electron/handlers/picked-files';
import { printingHandlers } from '../../electron/handlers/printing';
import { keptSavePlace, savePlaceHandlers } from '../../electron/handlers/save-place';
import { savingHandlers } from '../../electron/handlers/saved-files';
import { keptSecondPlace, secondFolderHandlers } from '../../electron/handlers/second-folder';
import { keptStorageAside, storageAsideHandlers } from '../../electron/handlers/storage-aside';
import { storesAsideHandlers } from '../../electron/handlers/stores-aside';
import { vaultHandlers } from '../../electron/handlers/vault';
import { lastWordHandlers } from '../../electron/last-word';
import { asElectron, electronInMemory, type FrameInMemory } from './electron-in-memory';
import { foreignFrames, ourFrame } from './frames';
import { temporaryFolder } from './temporary-folder';

/** Every real handler, over Electron in memory: what is refused here never reached one of them. */
function allHandlers(instead: Partial<Handlers> = {}) {
  const folder = temporaryFolder();
  const electron = electronInMemory(folder);
  const window = () => null;
  const dialogs = { dialog: electron.module.dialog, window, disk, newToken: () => 'token' };
  const place = keptSavePlace(`${folder}/place.json`, folder);
  const second = keptSecondPlace(disk, `${folder}/second.json`, folder);
  const vault = vaultHandlers({ disk, userData: folder, elsewhere: second.copies, newToken: () => 'token' });
  onTestFinished(vault.abandonAll);
  const acted = vi.fn();
  const real: Handlers = {
    ...aboutHandlers({ version: '0.1.0', process }),
    ...outsideHandlers(async (address) => acted(address)),
    ...pickingHandlers(dialogs).handlers,
    ...savingHandlers({ ...dialogs, place }).handlers,
    ...savePlaceHandlers({ ...dialogs, place }),
    ...vault.handlers,
    ...secondFolderHandlers({ ...dialogs, second }),
    ...storageAsideHandlers({ aside: keptStorageAside(`${folder}/aside.json`), now: Date.now, restart: acted }),
    ...storesAsideHandlers({ disk, sessionFolder: () => folder }),
    ...noticeHandlers({
      isSupported: () => true,
      create: (options) => asElectron(new electron.module.Notification(options)),
      clicked: acted,
      patience: 100,
    }),
    ...lastWordHandlers(() => ({ wish: acted, said: acted, forget: acted })),
    ...menuHandlers(acted),
    ...printingHandlers(() => null),
    ...instead,
  };
  const errors: unknown[] = [];
  answerQuestions(asElectron(electron.module.ipcMain), real, (_question, error) => errors.push(error));
  return { electron, acted, errors };
}

const questions = Object.keys(questionChannels).filter((key): key is Question => key in questionChannels);

// That main.ts puts every question behind this judgement is point 17 of checklist.test.ts.
describe('a question is heard only from our own page', () => {
  test('which is the main frame of app://clientele', () => {
    expect(comesFromOurPage({ senderFrame: ourFrame })).toBe(true);
  });

  test.each(Object.entries(foreignFrames))('and not from %s', (_, senderFrame) => {
    expect(comesFromOurPage({ senderFrame })).toBe(false);
  });

  test('and not from a frame that Electron no longer knows', () => {
    const gone = {
      get senderFrame(): FrameInMemory {
        throw new Error('Render frame was disposed before it could be accessed');
      },
    };
    expect(comesFromOurPage(gone)).toBe(false);
  });
});

describe('a question is heard only in its shape', () => {
  const wrong: Record<Question, readonly (readonly unknown[])[]> = {
    about: [['x'], [undefined]],
    openOutside: [[], [1], [null], [{ toString: 'https://x' }], [['https://example.org']], ['https://a', 'b']],
    pickFiles: [
      [],
      [{}],
      [{ description: 'x', extensions: ['../x'], multiple: false }],
      [{ description: 'x', extensions: ['vcf'], multiple: 1 }],
      [{ description: 'x', extensions: ['vcf'], multiple: true, path: '/etc' }],
    ], // prettier-ignore
    readPicked: [
      [],
      ['t'],
      ['t', -1, 1],
      ['t', 0.5, 1],
      ['t', Number.NaN, 1],
      ['t', 0, 2 ** 40],
      ['t', '0', '1'],
      ['t'.repeat(100), 0, 1],
    ], // prettier-ignore
    releasePicked: [[], [{}], [['t']]],
    startSaving: [
      [],
      [{ suggestedName: '', description: '', extension: 'csv' }],
      [{ suggestedName: 'a', description: '', extension: 'c/sv' }],
      [{ suggestedName: 'a', description: '', extension: 'csv', path: '/etc/passwd' }],
    ], // prettier-ignore
    appendToSaving: [
      [],
      ['t'],
      ['t', 'bytes'],
      ['t', [1, 2]],
      ['t', new ArrayBuffer(2)],
      ['t', new Uint8Array(4 * 1024 * 1024 + 1)],
    ], // prettier-ignore
    finishSaving: [[], [7], ['t', '/etc/passwd']],
    abandonSaving: [[], [null]],
    savePlace: [['/etc']],
    chooseSavePlace: [['/etc']],
    listVault: [[], ['safe'], ['../journal'], ['journal', 'a'], [{ folder: 'journal' }]],
    readVault: [
      [],
      ['journal', 'a'],
      ['journal', 'a', 0, -1],
      ['journal', 'a', 0.5, 1],
      ['journal', 'a', 0, 4 * 1024 * 1024 + 1],
      ['journal', '../window.json', 0, 1],
      ['journal', ['a'], 0, 1],
    ], // prettier-ignore
    appendToVault: [
      [],
      ['journal', 'a'],
      ['journal', 'a', 'bytes'],
      ['journal', 'a', new ArrayBuffer(2)],
      ['journal', 'a', new Uint8Array(4 * 1024 * 1024 + 1)],
      ['journal', 'A', new Uint8Array(1)],
      ['/etc', 'passwd', new Uint8Array(1)],
    ], // prettier-ignore
    truncateVault: [[], ['journal', 'a'], ['journal', 'a', -1], ['journal', 'a', Number.NaN], ['journal', '.', 0]],
    removeFromVault: [[], ['journal'], ['journal', ''], ['journal', '..'], ['journal', 'a/b'], ['.', 'safe']],
    startReplacing: [[], ['journal'], ['journal', '.a.part'], ['journal', 'a', '/etc'], [null, 'a']],
    appendToReplacing: [[], ['t'], ['t', [1, 2]], ['t', new Uint8Array(4 * 1024 * 1024 + 1)]],
    finishReplacing: [[], [7], ['t', 'a']],
    abandonReplacing: [[], [null]],
    freeBytes: [['/']],
    secondFolder: [['/etc']],
    chooseSecondFolder: [['/etc']],
    forgetSecondFolder: [['/etc']],
    setStorageAside: [['/etc']],
    storesAside: [['/etc']],
    removeStoreAside: [[], ['IndexedDB'], ['..'], [-1], [0.5], [Number.NaN], [Number.MAX_SAFE_INTEGER], [0, '/etc']],
    notify: [[], [{}], [{ title: '', body: '', tag: 't' }], [{ title: 'a', body: 'b', tag: 't', icon: 'file:///x' }]],
    noticePermission: [[1]],
    showMenu: [
      [],
      [
        {
          language: 'fr',
          sections: [
            { label: 'x', entries: [{ id: 'a', label: 'b', accelerator: null, enabled: true, role: 'quit' }] },
          ],
        },
      ],
      [{ language: 'fr', sections: 'all' }],
    ], // prettier-ignore
    wishLastWord: [[true], ['x']],
    sayLastWord: [[null], ['now']],
    print: [[{ silent: true }]],
  };

  test.each(questions)('%s', async (question) => {
    const { electron, acted } = allHandlers();
    for (const said of wrong[question]) {
      const answer = await electron.ask(questionChannels[question], said, ourFrame);
      expect(answer, JSON.stringify(said)).toEqual({ ok: false, reason: 'malformed' });
    }
    expect(acted).not.toHaveBeenCalled();
  });

  test('whatever is said, there is an answer, and no bug behind it', async () => {
    const { electron, errors } = allHandlers();
    const anything = fc.array(fc.anything({ withDate: true, withMap: true, withTypedArray: true }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...questions), anything, async (question, said) => {
        const answer = await electron.ask(questionChannels[question], said, ourFrame);
        expect(answer).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
    expect(errors).toEqual([]);
  });
});

describe('a handler that throws', () => {
  test('is reported here, and the page hears no more than "failed"', async () => {
    const bug = new Error('ENOENT: /home/someone/secret');
    const { electron, errors } = allHandlers({
      about: {
        said: z.tuple([]),
        answer: () => {
          throw bug;
        },
      },
    });
    expect(await electron.ask(questionChannels.about, [], ourFrame)).toEqual({ ok: false, reason: 'failed' });
    expect(errors).toEqual([bug]);
  });
});
