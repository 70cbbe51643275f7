import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHandover } from '../../renderer/data/draft-handover';
import { type Drafts, draftDays, openDrafts } from '../../renderer/data/drafts';
import { beThere } from '../../renderer/data/window-lock';
import type { Moment } from '../../renderer/domain/calendar/day';
import type { Draft } from '../../renderer/domain/draft/draft';
import { keyOf } from '../../renderer/domain/draft/forms';
import { holdStore } from '../support/hold-store';
import { someClient } from '../support/some-client';
import { nobodyChosen, noting, rewriting } from '../support/some-drafts';

const start = 1_780_000_000_000;
const { id: faure } = someClient('Mme Faure');
let now = start;
let page = leavablePage();
const opened: Drafts[] = [];

/** Each page of an origin sees the same texts. */
function leavablePage() {
  return Object.assign(new EventTarget(), { localStorage });
}

/** A window of this book; windows of one origin share what is stored and see which of them is there. */
async function openWindow(book = 'book'): Promise<Drafts> {
  const drafts = await openDrafts(book, { now: () => now as Moment, randomName: () => crypto.randomUUID(), page });
  opened.push(drafts);
  return drafts;
}

async function closeAll(): Promise<void> {
  for (const drafts of opened.splice(0)) await drafts.close();
}

async function stored(): Promise<readonly unknown[]> {
  const database = new Dexie('clientele-drafts');
  await database.open();
  const rows = await database.table('drafts').toArray();
  database.close();
  return rows;
}

/** What another version of the app, or a bad disk, may have left. */
async function store(row: object): Promise<void> {
  const database = new Dexie('clientele-drafts');
  await database.open();
  await database.table('drafts').put({ book: 'book', window: 'gone', form: 'x', ...row });
  database.close();
}

const texts = (drafts: Drafts) =>
  drafts.left().map(({ draft }) => (draft as ReturnType<typeof noting>).typed.contact.text);
const found = (drafts: Drafts) => drafts.find(nobodyChosen)?.draft.typed.contact.text;
const only = (drafts: Drafts) => {
  const [left, ...others] = drafts.left();
  if (!left || others.length > 0) throw new Error(`${drafts.left().length} are left`);
  return left;
};

beforeEach(async () => {
  // What the page of another test left.
  localStorage.clear();
  await Dexie.delete('clientele-drafts');
  now = start;
  page = leavablePage();
});
afterEach(async () => {
  await closeAll();
  localStorage.clear();
  await Dexie.delete('clientele-drafts');
});

describe('what is typed', () => {
  test('is on the disk at once after a pause, then every 300 ms, and the last letter always is', async () => {
    const drafts = await openWindow();
    const words = 'Hésite entre chêne et frêne';
    for (let length = 1; length <= words.length; length += 1) drafts.keep(noting(words.slice(0, length)));
    await expect.poll(stored).toMatchObject([{ draft: { typed: { contact: { text: words } } } }]);
  });

  test.each(['visibilitychange', 'pagehide'])('is handed over at once, to the last letter, at %s', async (leaving) => {
    const drafts = await openWindow();
    drafts.keep(noting('H'));
    drafts.keep(noting('Hésite'));
    page.dispatchEvent(new Event(leaving));
    expect(JSON.stringify(Object.entries(localStorage))).toContain('Hésite');
    // The page was only hidden, and goes on: written, it is nothing to hand over any more.
    await expect.poll(() => Object.keys(localStorage)).toEqual([]);
    expect(JSON.stringify(await stored())).toContain('Hésite');
  });

  test('is found by the same form of the same window, and by no other form', async () => {
    const drafts = await openWindow();
    drafts.keep(noting('Hésite'));
    expect(found(drafts)).toBe('Hésite');
    expect(drafts.find(nobodyChosen)?.left).toBeNull();
    expect(drafts.find({ ...nobodyChosen, clientId: faure })).toBeNull();
    expect(drafts.left()).toEqual([]);
  });

  test('is gone once it is saved or thrown away, even when it was never written', async () => {
    const drafts = await openWindow();
    drafts.keep(noting('Hés'));
    drafts.keep(noting('Hésite'));
    drafts.forget(nobodyChosen);
    expect(drafts.find(nobodyChosen)).toBeNull();
    await drafts.close();
    expect(await stored()).toEqual([]);
  });

  test('goes with its book, from whichever window; what belongs to another book stays', async () => {
    const [gone, drafts, other] = [await openWindow(), await openWindow(), await openWindow('another book')];
    for (const each of [gone, drafts, other]) each.keep(noting('Hésite'));
    await gone.close();
    await other.close();
    await drafts.closeWithBook();
    expect(await stored()).toMatchObject([{ book: 'another book' }]);
  });
});

describe('a window that is gone', () => {
  test('leaves its drafts to the next one, the newest first', async () => {
    const first = await openWindow();
    first.keep(noting('Hésite', { at: start as Moment }));
    first.keep(noting('Rappeler', { form: { ...nobodyChosen, clientId: faure }, at: (start + 1) as Moment }));
    await first.close();
    const second = await openWindow();
    expect(texts(second)).toEqual(['Rappeler', 'Hésite']);
    expect(found(second)).toBe('Hésite');
  });

  test('is noticed by a window that was there before', async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    let told = 0;
    second.subscribe(() => {
      told += 1;
    });
    first.keep(noting('Hésite'));
    await expect.poll(stored).toHaveLength(1);
    expect(second.left()).toEqual([]);
    await first.close();
    await expect.poll(() => texts(second)).toEqual(['Hésite']);
    expect(told).toBe(1);
  });

  test('leaves nothing to another book', async () => {
    const first = await openWindow('clientele-sample-1');
    first.keep(noting('Hésite'));
    await first.close();
    expect((await openWindow('book')).left()).toEqual([]);
    expect(texts(await openWindow('clientele-sample-1'))).toEqual(['Hésite']);
  });
});

describe('what a window had not written when it went', () => {
  const leave = (text: string | null, { window = 'gone', at = start } = {}) => {
    const { form } = noting('');
    const draft = text === null ? null : (noting(text, { at: at as Moment }) as unknown as Draft);
    openHandover(page, window, () => at as Moment).leave([[['book', window, keyOf(form)], draft]]);
  };

  test('comes to the next window, in place of what it had', async () => {
    await (await openWindow()).close();
    await store({ form: keyOf(nobodyChosen), draft: noting('Hés') });
    leave('Hésite');
    expect(texts(await openWindow())).toEqual(['Hésite']);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('comes to a window that was there before, once the other is gone', async () => {
    const first = await openWindow();
    const marked = await beThere('gone');
    leave('Hésite');
    await (await openWindow()).close();
    expect(first.left()).toEqual([]);
    expect(Object.keys(localStorage)).toHaveLength(1);
    // Whoever came and found it there waits for its end; the first one does once it looks again.
    const second = await openWindow();
    marked();
    await expect.poll(() => texts(second)).toEqual(['Hésite']);
    await expect.poll(() => texts(first)).toEqual(['Hésite']);
  });

  test('is left alone where the window went on, and wrote later', async () => {
    await (await openWindow()).close();
    await store({ form: keyOf(nobodyChosen), draft: noting('Hésite encore', { at: (start + 1) as Moment }) });
    leave('Hésite');
    expect(texts(await openWindow())).toEqual(['Hésite encore']);
  });

  test('takes away what was saved a moment before', async () => {
    await (await openWindow()).close();
    await store({ form: keyOf(nobodyChosen), draft: noting('Hésite') });
    leave(null);
    expect((await openWindow()).left()).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  test('is thrown away where nobody can read it', async () => {
    for (const text of ['', 'null', '{"at":1,"rows":[["book"]]}']) localStorage.setItem('clientele.drafts.gone', text);
    expect((await openWindow()).left()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('is written like all else where there is no room for texts', async () => {
    page = new (class extends EventTarget {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      }
    })();
    const drafts = await openWindow();
    drafts.keep(noting('H'));
    drafts.keep(noting('Hésite'));
    page.dispatchEvent(new Event('pagehide'));
    await expect.poll(async () => JSON.stringify(await stored())).toContain('Hésite');
  });

  test('comes though its text is known later than that it is gone', async () => {
    const drafts = await openWindow();
    leave('Hésite');
    page.dispatchEvent(new StorageEvent('storage', { key: 'clientele.drafts.gone' }));
    await expect.poll(() => texts(drafts)).toEqual(['Hésite']);
  });

  test('keeps no window waiting, nor offers an older text, while the disk does not answer', async () => {
    await (await openWindow()).close();
    await store({ form: keyOf(nobodyChosen), draft: noting('Hés') });
    leave('Hésite');
    const release = await holdStore('clientele-drafts', 'drafts');
    const drafts = await openWindow();
    expect(drafts.left()).toEqual([]);
    release();
    await expect.poll(() => texts(drafts)).toEqual(['Hésite']);
  });

  test('goes with its book', async () => {
    leave('Hésite');
    await (await openWindow()).closeWithBook();
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});

describe('two windows', () => {
  test('that type in the same form keep a draft each', async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    first.keep(noting('from the first'));
    second.keep(noting('from the second'));
    expect([found(first), found(second)]).toEqual(['from the first', 'from the second']);
    first.forget(nobodyChosen);
    await first.close();
    expect(found(second)).toBe('from the second');
    await second.close();
    expect(texts(await openWindow())).toEqual(['from the second']);
  });

  test('that are gone leave one each; the one that is asked for is found, else the newest', async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    first.keep(noting('older'));
    second.keep(noting('newer', { at: (start + 1) as Moment }));
    await closeAll();
    const third = await openWindow();
    expect(found(third)).toBe('newer');
    expect(third.find(nobodyChosen)?.isWanted).toBe(false);
    const [, older] = third.left();
    if (!older) throw new Error('the older one is left');
    third.askFor(older);
    expect(found(third)).toBe('older');
    expect(third.find(nobodyChosen)?.isWanted).toBe(true);
    third.takeOver(older);
    expect(texts(third)).toEqual(['newer']);
    expect(found(third)).toBe('older');
  });

  test('do not both offer what one of them took over', async () => {
    const first = await openWindow();
    first.keep(noting('Hésite'));
    await first.close();
    const [second, third] = [await openWindow(), await openWindow()];
    second.takeOver(only(second));
    expect(second.left()).toEqual([]);
    await expect.poll(() => third.left()).toEqual([]);
    await second.close();
    await expect.poll(() => texts(third)).toEqual(['Hésite']);
  });

  test('leave alone what is being typed here when the same form is taken over', async () => {
    const first = await openWindow();
    first.keep(noting('left'));
    await first.close();
    const second = await openWindow();
    second.keep(noting('being typed'));
    second.takeOver(only(second));
    expect(found(second)).toBe('being typed');
    expect(texts(second)).toEqual(['left']);
  });
});

describe('what was left', () => {
  test('is thrown away for good, unless that is taken back', async () => {
    const first = await openWindow();
    first.keep(noting('Hésite'));
    await first.close();
    const second = await openWindow();
    const left = only(second);
    second.throwAway(left);
    expect(second.left()).toEqual([]);
    await expect.poll(stored).toEqual([]);
    second.putBack(left);
    await expect.poll(() => texts(second)).toEqual(['Hésite']);
    second.throwAway(only(second));
    await second.close();
    expect((await openWindow()).left()).toEqual([]);
  });

  test('is swept after thirty days, in any book; what a window still holds is not', async () => {
    const [first, other, third] = [await openWindow(), await openWindow('another book'), await openWindow()];
    first.keep(noting('old'));
    other.keep(rewriting(faure, '', 'old in another book'));
    third.keep(noting('old, and still open'));
    await first.close();
    await other.close();
    await expect.poll(stored).toHaveLength(3);
    now += draftDays * 86_400_000;
    await third.sweep();
    expect(await stored()).toHaveLength(3);
    now += 1;
    await third.sweep();
    expect(await stored()).toMatchObject([{ draft: { typed: { contact: { text: 'old, and still open' } } } }]);
  });

  test('is judged: what is not a draft of this version is neither shown nor destroyed', async () => {
    await (await openWindow()).close();
    const good = noting('good');
    const { contact } = good.typed;
    const bad = [
      null,
      'text',
      { ...good, form: { kind: 'tour.plan' } },
      { ...good, form: { ...good.form, clientId: '../etc' } },
      { ...good, typed: { ...good.typed, contact: { ...contact, kind: 'telegram' } } },
      { ...good, typed: { ...good.typed, contact: { ...contact, text: 3 } } },
      { ...good, start: undefined },
      { ...good, extra: true },
      JSON.parse('{"__proto__":{"form":1}}'),
    ];
    for (const [index, draft] of bad.entries()) await store({ form: String(index), draft });
    await store({ form: 'contact.log  ', draft: good });
    const drafts = await openWindow();
    expect(texts(drafts)).toEqual(['good']);
    expect(await stored()).toHaveLength(bad.length + 1);
  });
});

describe('without storage', () => {
  test('of a newer version, nothing of it is touched, and forms keep their text while the window lives', async () => {
    const newer = new Dexie('clientele-drafts');
    newer.version(2).stores({ drafts: '[book+window+form], book', more: 'id' });
    await newer.open();
    await newer.table('drafts').put({ book: 'book', window: 'gone', form: 'contact.log  ', draft: noting('newer') });
    newer.close();
    const drafts = await openWindow();
    expect(drafts.left()).toEqual([]);
    drafts.keep(noting('Hésite'));
    expect(found(drafts)).toBe('Hésite');
    await drafts.sweep();
    await drafts.close();
    await newer.open();
    expect(await newer.table('drafts').count()).toBe(1);
    newer.close();
  });

  test('any more, since it was deleted under the window, typing goes on', async () => {
    const drafts = await openWindow();
    await Dexie.delete('clientele-drafts');
    drafts.keep(noting('Hésite'));
    page.dispatchEvent(new Event('pagehide'));
    expect(found(drafts)).toBe('Hésite');
    await drafts.sweep();
    await drafts.close();
  });
});
