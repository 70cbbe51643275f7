import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Change, creation, label, update } from '../../../renderer/domain/book/action';
import { addDays } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import { followUpCommands } from '../../../renderer/features/follow-ups/commands';
import { FollowUpsPage } from '../../../renderer/features/follow-ups/follow-ups-page';
import { followUpOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { numberedId, time } from '../../support/follow-ups';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';

// The clock stands on Tuesday 10 March 2026.
let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function write(...changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function openPage(language: 'fr' | 'en' = 'fr') {
  screen = await showScreen(
    <main style={{ height: 700 }}>
      <FollowUpsPage />
    </main>,
    { commands: followUpCommands, language },
  );
}

async function addClient(name: string, ...followUps: readonly FollowUp[]): Promise<Client> {
  const client = clientNamed(name, screen);
  await write(
    creation('clients', client),
    ...followUps.map((each) => creation('followUps', { ...each, clientId: client.id })),
  );
  return client;
}

const stored = () => screen.book.database.followUps.toArray();
const line = (words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words });
const inLine = (words: string, name: string) => line(words).getByRole('button', { name });
const dialog = page.getByRole('dialog');

describe('the page', () => {
  test('says what a follow-up is when there is none', async () => {
    await openPage();
    await expect.element(page.getByText('Aucune relance prévue')).toBeVisible();
  });

  test('puts late first and says so in words; each under its heading; the trash out of sight', async () => {
    await openPage();
    await addClient(
      'Mme Faure',
      followUpOn('2026-03-06', 'Rappeler pour le devis', { snoozedFrom: day('2026-03-02') }),
      followUpOn('2026-03-10', 'Pose des volets', { time: time('09:30') }),
      followUpOn('2026-03-13', 'Porter la facture'),
      followUpOn('2026-04-20', 'Relever le compteur', {
        repeat: { every: 2, unit: 'month', anchor: day('2026-04-20') },
      }),
    );
    const gone = await addClient('Parti', followUpOn('2026-03-01', 'Oublié'));
    await write(update('clients', gone, { trashedAt: screen.clock.now() }, screen.clock.now()));
    await expect.element(page.getByText('4 ouvertes · 1 en retard')).toBeVisible();
    const headings = page.getByRole('heading', { level: 2 }).elements();
    expect(headings.map((each) => each.textContent)).toEqual([
      'En retard',
      'Aujourd’hui',
      'Cette semaine',
      'Plus tard',
    ]);
    await expect.element(line('Rappeler pour le devis').getByText('en retard de 4 j')).toBeVisible();
    await expect.element(line('Rappeler pour le devis').getByText('reportée')).toBeVisible();
    await expect.element(line('Pose des volets').getByText('9 h 30')).toBeVisible();
    await expect.element(line('Relever le compteur').getByText('tous les 2 mois')).toBeVisible();
    await expect.element(page.getByText('Oublié')).not.toBeInTheDocument();
  });

  test('is filtered by kind and by words, accents aside, and says when nothing matches', async () => {
    await openPage();
    await addClient('Hôtel du Parc', followUpOn('2026-03-12', 'Envoyer le devis', { kind: 'email' }));
    await addClient('Mme Faure', followUpOn('2026-03-12', 'Rappeler'));
    await page.getByRole('searchbox').fill('hotel devis');
    await expect.element(line('Hôtel du Parc')).toBeVisible();
    await expect.element(page.getByText('Mme Faure')).not.toBeInTheDocument();
    await page.getByRole('searchbox').fill('introuvable');
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await expect.element(line('Mme Faure')).toBeVisible();
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Écrire un e-mail' }).click();
    await expect.element(page.getByText('Mme Faure')).not.toBeInTheDocument();
    await expect.element(line('Hôtel du Parc')).toBeVisible();
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Tous les types' }).click();
    await expect.element(line('Mme Faure')).toBeVisible();
  });

  test('draws only what is in sight of very many, and the keyboard walks on through all of it', async () => {
    await openPage();
    const client = clientNamed('Mme Faure', screen);
    const many = Array.from({ length: 1_500 }, (_, index) =>
      creation('followUps', {
        ...followUpOn('2026-03-10', `n° ${index + 1}`),
        id: numberedId<'follow-up'>(index + 1),
        day: addDays(day('2026-03-11'), index),
        clientId: client.id,
      }),
    );
    await write(creation('clients', client), ...many);
    await expect.element(page.getByText(/^1.500 ouvertes$/)).toBeVisible();
    await expect.element(page.getByText('n° 1', { exact: true })).toBeVisible();
    expect(page.getByRole('listitem').elements().length).toBeLessThan(60);
    (line('n° 1').getByRole('button', { name: 'Mme Faure' }).first().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown>40/}');
    await expect.poll(() => document.activeElement?.closest('li')?.textContent).toMatch(/n° 41/);
  });
});

describe('from the line', () => {
  test('done asks what is next; a day chosen plans it; one undo each', async () => {
    await openPage();
    await addClient('Mme Faure', followUpOn('2026-03-06', 'Rappeler pour le devis'));
    await inLine('Rappeler pour le devis', 'Fait').click();
    await expect.element(dialog.getByRole('heading', { name: 'Fait. Et ensuite ?' })).toBeVisible();
    expect(await stored()).toMatchObject([{ status: 'done' }]);
    await dialog.getByRole('radio', { name: 'dans 2 semaines' }).click();
    await dialog.getByLabelText('Quoi faire').fill('Porter l’échantillon');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(line('Porter l’échantillon')).toBeVisible();
    expect((await stored()).map(({ status, day: on }) => [status, on])).toEqual(
      expect.arrayContaining([
        ['done', '2026-03-06'],
        ['open', '2026-03-24'],
      ]),
    );
    await screen.book.undo();
    await screen.book.undo();
    expect(await stored()).toMatchObject([{ status: 'open', closedAt: null }]);
  });

  test('done can go on to log what was said, or to nothing', async () => {
    await openPage();
    const client = await addClient('Mme Faure', followUpOn('2026-03-06', 'un'), followUpOn('2026-03-07', 'deux'));
    await inLine('un', 'Fait').first().click();
    await dialog.getByRole('button', { name: 'Noter ce qui s’est dit' }).click();
    expect(screen.ran.at(-1)).toMatchObject(['contact.log', { clientId: client.id }]);
    await inLine('deux', 'Fait').click();
    await dialog.getByRole('button', { name: 'Rien de plus' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByText('Aucune relance prévue')).toBeVisible();
  });

  test('what repeats comes back by itself, and nothing is asked', async () => {
    await openPage();
    const monthly = { every: 1, unit: 'month', anchor: day('2026-01-31') } as const;
    await addClient('Mme Faure', followUpOn('2026-02-28', 'Relever le compteur', { repeat: monthly }));
    await inLine('Relever le compteur', 'Fait').click();
    await expect.element(line('Relever le compteur').getByText('dans 3 semaines')).toBeVisible();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('D, S and E press the buttons of the line; the focus stays in the list', async () => {
    await openPage();
    await addClient(
      'Mme Faure',
      followUpOn('2026-03-06', 'un'),
      followUpOn('2026-03-07', 'deux'),
      followUpOn('2026-03-08', 'trois'),
    );
    await expect.element(line('trois')).toBeVisible();
    (line('un').getByRole('button', { name: 'Mme Faure' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.closest('li')?.textContent).toMatch(/deux/);

    await userEvent.keyboard('s');
    await expect.element(page.getByRole('menuitem', { name: /demain/ })).toBeVisible();
    await page.getByRole('menuitem', { name: /la semaine prochaine/ }).click();
    await expect.element(line('deux').getByText('reportée')).toBeVisible();
    expect((await stored()).find(({ title }) => title === 'deux')).toMatchObject({
      day: '2026-03-17',
      snoozedFrom: '2026-03-07',
    });

    // "deux" has gone to another section: the keyboard stands on the line that came after it.
    expect(document.activeElement?.closest('li')?.textContent).toMatch(/trois/);

    await userEvent.keyboard('d');
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await stored()).find(({ title }) => title === 'trois')).toMatchObject({ status: 'done' });

    (line('un').getByRole('button', { name: 'Mme Faure' }).element() as HTMLElement).focus();
    await userEvent.keyboard('e');
    await expect.element(dialog.getByLabelText('Quoi faire')).toHaveValue('un');
  });

  test('put off to a day of one’s own choice', async () => {
    await openPage();
    await addClient('Mme Faure', followUpOn('2026-03-06', 'Rappeler'));
    await inLine('Rappeler', 'Reporter').click();
    await page.getByRole('menuitem', { name: 'Choisir…' }).click();
    await dialog.getByRole('radio', { name: 'dans 3 mois' }).click();
    await dialog.getByRole('button', { name: 'Reporter' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await stored()).toMatchObject([{ day: '2026-06-10', snoozedFrom: '2026-03-06' }]);
  });

  test('what was closed stays in sight for a month and can be reopened', async () => {
    await openPage('en');
    await addClient(
      'Mrs Faure',
      followUpOn('2026-03-06', 'recently', { status: 'done', closedAt: screen.clock.now() }),
      followUpOn('2026-01-06', 'long ago', {
        status: 'done',
        closedAt: (screen.clock.now() - 40 * 86_400_000) as never,
      }),
      followUpOn('2026-03-05', 'given up', { status: 'dropped', closedAt: screen.clock.now() }),
    );
    await page.getByText('Done', { exact: true }).first().click();
    await expect.element(line('recently').getByText('done today')).toBeVisible();
    await expect.element(line('given up').getByText('dropped today')).toBeVisible();
    await expect.element(page.getByText('long ago')).not.toBeInTheDocument();
    await inLine('recently', 'Reopen').click();
    await expect.element(page.getByText('recently', { exact: true })).not.toBeInTheDocument();
    expect((await stored()).find(({ title }) => title === 'recently')).toMatchObject({
      status: 'open',
      closedAt: null,
    });
    (page.getByRole('radio', { name: 'To do' }).element() as HTMLElement).click();
    await expect.element(line('recently')).toBeVisible();
  });
});

describe('planning', () => {
  test('asks whom, what and when; shows the next three days of a repetition, month ends right', async () => {
    await openPage();
    const client = await addClient('Mme Faure');
    await page.getByRole('button', { name: 'Prévoir une relance' }).click();
    await expect.element(dialog.getByLabelText('Client')).toHaveFocus();
    await userEvent.keyboard('faure');
    await expect.element(page.getByRole('option', { name: 'Mme Faure' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByLabelText('Quoi faire')).toHaveFocus();
    await userEvent.keyboard('Relever le compteur');
    await dialog.getByLabelText('Le', { exact: true }).fill('31/3');
    await userEvent.keyboard('{Tab}');
    await dialog.getByLabelText('Heure, si besoin').fill('09:30');
    await dialog.getByRole('checkbox', { name: 'Se répète' }).click();
    await expect
      .element(page.getByText('Puis 30 avr. 2026, 31 mai 2026, 30 juin 2026, et ainsi de suite.'))
      .toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await stored()).toMatchObject([
      {
        clientId: client.id,
        title: 'Relever le compteur',
        day: '2026-03-31',
        time: '09:30',
        repeat: { every: 1, unit: 'month', anchor: '2026-03-31' },
        status: 'open',
      },
    ]);
  });

  test('without a client, without a number: it says what is missing and saves nothing', async () => {
    await openPage();
    await addClient('Mme Faure');
    await page.getByRole('button', { name: 'Prévoir une relance' }).click();
    await dialog.getByRole('checkbox', { name: 'Se répète' }).click();
    await dialog.getByLabelText('Tous les').fill('0');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.element(page.getByText('Choisissez un client du carnet.')).toBeVisible();
    expect(await stored()).toEqual([]);
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('Escape closes the calendar first, then the form', async () => {
    await openPage();
    await page.getByRole('button', { name: 'Prévoir une relance' }).click();
    await dialog.getByLabelText('Le', { exact: true }).click();
    await expect.element(page.getByText('mars 2026')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('mars 2026')).not.toBeInTheDocument();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('editing keeps the 31st of a month-end repetition, drops it, throws it away', async () => {
    await openPage();
    const monthly = { every: 1, unit: 'month', anchor: day('2026-01-31') } as const;
    await addClient('Mme Faure', followUpOn('2026-02-28', 'Relever', { repeat: monthly }));
    await expect.element(line('Relever')).toBeVisible();
    await inLine('Relever', 'Modifier').click();
    await dialog.getByLabelText('Quoi faire').fill('Relever le compteur');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.element(line('Relever le compteur')).toBeVisible();
    expect(await stored()).toMatchObject([{ day: '2026-02-28', repeat: monthly }]);

    await inLine('Relever le compteur', 'Modifier').click();
    await dialog.getByRole('button', { name: 'Abandonner' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await stored()).toMatchObject([{ status: 'dropped' }]);
    await screen.book.undo();

    await inLine('Relever le compteur', 'Modifier').click();
    await dialog.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await expect.element(page.getByText('Aucune relance prévue')).toBeVisible();
    expect((await stored())[0]?.trashedAt).not.toBeNull();
  });
});
