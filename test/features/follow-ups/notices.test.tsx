import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { type Change, creation, label, update } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import { Notices } from '../../../renderer/features/follow-ups/notices';
import type { Notice } from '../../../renderer/host/host';
import { followUpOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { time } from '../../support/follow-ups';
import { inTime } from '../../support/in-time';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';

// The clock stands on Tuesday 10 March 2026, nine o'clock. Notices are given ten minutes ahead.
let screen: ShownScreen;
let shown: Notice[];
let answers: 'shown' | 'blocked';
let click: (tag: string) => void;
let place: ReturnType<typeof memoryLocation>;

beforeEach(async () => {
  await forgetEverything();
  shown = [];
  answers = 'shown';
});
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function start(language: 'fr' | 'en' = 'fr') {
  place = memoryLocation({ path: '/', record: true });
  screen = await showScreen(
    <Router hook={place.hook}>
      <Notices />
    </Router>,
    {
      language,
      host: {
        notify: async (notice) => {
          if (answers === 'shown') shown.push(notice);
          return answers;
        },
        onNoticeClicked: (listener) => {
          click = listener;
          return () => undefined;
        },
      },
    },
  );
}

async function write(...changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function addClient(name: string, ...followUps: readonly FollowUp[]): Promise<Client> {
  const client = clientNamed(name, screen);
  await write(
    creation('clients', client),
    ...followUps.map((each) => creation('followUps', { ...each, clientId: client.id })),
  );
  return client;
}

/** The clock shows this, and the window notices. */
async function at(when: string) {
  const [on = '', hour = ''] = when.split(' ');
  screen.clock.goTo(day(on), hour);
  window.dispatchEvent(new Event('focus'));
  await settle();
}

/** What was looked at and shown has been written down. */
async function settle() {
  await new Promise((done) => setTimeout(done, 150));
}

const titles = () => shown.map(({ title }) => title);

describe('with an hour', () => {
  test('told ten minutes before, once, and a click opens the sheet', async () => {
    await start();
    const faure = await addClient('Mme Faure', followUpOn('2026-03-10', 'Pose des volets', { time: time('14:30') }));
    await at('2026-03-10 14:19');
    expect(titles()).toEqual([]);
    await at('2026-03-10 14:20');
    await at('2026-03-10 14:21');
    expect(shown).toEqual([{ title: '14 h 30 · Mme Faure', body: 'Pose des volets', tag: `/clients/${faure.id}` }]);
    click(`/clients/${faure.id}`);
    expect(place.history.at(-1)).toBe(`/clients/${faure.id}`);
  });

  test('not told again after a restart, nor when the book changes meanwhile', async () => {
    await start();
    await addClient('Mme Faure', followUpOn('2026-03-10', 'Pose des volets', { time: time('09:05') }));
    await expect.poll(titles).toEqual(['9 h 05 · Mme Faure']);
    await addClient('Lebrun');
    await settle();
    await screen.leave();
    await start();
    await settle();
    expect(titles()).toEqual(['9 h 05 · Mme Faure']);
  });

  test('slept over, told once on waking, with the words for what is past', async () => {
    await start('en');
    await addClient('Mrs Faure', followUpOn('2026-03-10', '', { time: time('14:30') }));
    await at('2026-03-10 13:00');
    await at('2026-03-10 18:00');
    await at('2026-03-10 18:01');
    expect(shown).toMatchObject([{ title: '14:30 has passed · Mrs Faure', body: 'Call' }]);
  });

  test('slept over for days, told too when it came due on a day in between', async () => {
    await start();
    await addClient(
      'Mme Faure',
      followUpOn('2026-03-10', 'Pose des volets', { time: time('17:00') }),
      followUpOn('2026-03-12', 'Rappeler', { time: time('10:00') }),
    );
    await at('2026-03-10 12:00');
    await at('2026-03-13 07:30');
    await expect
      .poll(() => shown.map(({ body }) => body))
      .toEqual(expect.arrayContaining(['Pose des volets', 'Rappeler']));
  });

  test('refused by the browser, told as soon as it is allowed', async () => {
    answers = 'blocked';
    await start();
    await addClient('Mme Faure', followUpOn('2026-03-10', 'Pose des volets', { time: time('09:05') }));
    await settle();
    answers = 'shown';
    await at('2026-03-10 09:01');
    expect(titles()).toEqual(['9 h 05 · Mme Faure']);
  });

  test('the minutes ahead are those of the settings', async () => {
    await start();
    await addClient('Mme Faure', followUpOn('2026-03-10', 'Pose des volets', { time: time('14:30') }));
    const settings = await screen.book.database.settings.get('settings');
    if (!settings) throw new Error('a book has settings');
    await write(update('settings', settings, { noticeMinutes: 60 }, screen.clock.now()));
    await at('2026-03-10 13:30');
    expect(titles()).toEqual(['14 h 30 · Mme Faure']);
  });

  test('silent about clients in the trash', async () => {
    await start();
    const gone = await addClient('Parti', followUpOn('2026-03-10', 'Appeler', { time: time('14:30') }));
    await write(update('clients', gone, { trashedAt: screen.clock.now() }, screen.clock.now()));
    await settle();
    await at('2026-03-10 14:25');
    expect(titles()).toEqual([]);
  });
});

describe('the summary', () => {
  test('at the first opening of the day: how much and whom; a click leads to Today', async () => {
    await start();
    await addClient('Mme Faure', followUpOn('2026-03-11', 'Facture'), followUpOn('2026-03-11', 'Devis'));
    await addClient('Lebrun', followUpOn('2026-03-06', 'Rappeler'));
    await settle();
    shown = [];
    await at('2026-03-11 08:30');
    expect(shown).toEqual([
      {
        title: 'Aujourd’hui : 2 à faire · 1 en retard',
        body: expect.stringMatching(/Mme Faure : Facture[\s\S]*Lebrun : Rappeler/),
        tag: '/',
      },
    ]);
    await at('2026-03-11 10:00');
    expect(shown).toHaveLength(1);
  });
});

test('a memory that cannot be read is forgotten, not thrown upon', async () => {
  localStorage.setItem('clientele:notices-told', '{"until":12,"told":{"x":"<script>"');
  await start();
  await addClient('Mme Faure', followUpOn('2026-03-10', 'Pose des volets', { time: time('09:05') }));
  await expect.poll(titles).toEqual(['9 h 05 · Mme Faure']);
  await inTime(() => expect(localStorage.getItem('clientele:notices-told')).toContain('"until":"2026-03-10 09:00"'));
});
