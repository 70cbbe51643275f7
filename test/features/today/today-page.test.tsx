import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Change, creation, label, update } from '../../../renderer/domain/book/action';
import type { Birthday } from '../../../renderer/domain/calendar/birthday';
import { addDays } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import type { ClientRows } from '../../../renderer/domain/portfolio/figures';
import { followUpCommands } from '../../../renderer/features/follow-ups/commands';
import { interactionCommands } from '../../../renderer/features/interactions/commands';
import { TodayPage } from '../../../renderer/features/today/today-page';
import { useDueCount } from '../../../renderer/features/today/use-today-page';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { time } from '../../support/follow-ups';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything, type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';

// The clock stands on Tuesday 10 March 2026, nine o'clock.
let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function openPage(options: ScreenOptions = {}) {
  screen = await showScreen(
    <main>
      <Rail />
      <TodayPage />
    </main>,
    { commands: [...followUpCommands, ...interactionCommands], ...options },
  );
}

function Rail() {
  return <span data-testid="count">{useDueCount() ?? ''}</span>;
}

async function write(...changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function addClient(name: string, rows: Partial<ClientRows> = {}, fields: Partial<Client> = {}): Promise<Client> {
  const client = { ...clientNamed(name, screen), ...fields };
  await write(
    creation('clients', client),
    ...(rows.interactions ?? []).map((row) => creation('interactions', { ...row, clientId: client.id })),
    ...(rows.followUps ?? []).map((row) => creation('followUps', { ...row, clientId: client.id })),
    ...(rows.sales ?? []).map((row) => creation('sales', { ...row, buyerId: client.id })),
    ...(rows.payments ?? []).map((row) => creation('payments', { ...row, buyerId: client.id })),
  );
  return client;
}

/** Contacts every 30 days, the last one `silent` days ago. */
function everyMonth(silent: number) {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((count) =>
    interactionOn(addDays(day('2026-03-10'), -silent - 30 * count), `n° ${count}`),
  );
}

const section = (name: string) => page.getByRole('region', { name });
const line = (words: string) => page.getByRole('listitem').filter({ hasText: words });
const dialog = page.getByRole('dialog');
const goTo = async (to: string, hour = '09:00') => {
  screen.clock.goTo(day(to), hour);
  window.dispatchEvent(new Event('focus'));
};

describe('the page', () => {
  test('an empty book says how to begin', async () => {
    await openPage();
    await expect.element(page.getByText('Votre carnet est vide')).toBeVisible();
    for (const [name, command] of [
      ['Ajouter un client', 'client.add'],
      ['Importer mes contacts', 'contacts.import'],
      ['Regarder un carnet d’exemple', 'sample.enter'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      expect(screen.ran.at(-1)).toEqual([command, undefined]);
    }
  });

  test('is titled by the day in words, in both languages', async () => {
    await openPage();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Mardi 10 mars' })).toBeVisible();
    await screen.leave();
    await openPage({ language: 'en' });
    await expect.element(page.getByRole('heading', { level: 1, name: 'Tuesday 10 March' })).toBeVisible();
  });

  test('names whom and why: late, today by hour, unpaid, birthdays, and whom not to forget', async () => {
    await openPage();
    const stairs = saleOn('2026-02-01', 240_000);
    await addClient('Menuiserie Lebrun', {
      followUps: [followUpOn('2026-03-06', 'Rappeler pour le devis')],
      interactions: [interactionOn('2026-03-01', 'Hésite entre chêne et frêne')],
      sales: [stairs],
      payments: [paymentOn('2026-02-20', 240_000, stairs)],
    });
    await addClient(
      'Mme Faure',
      {
        followUps: [
          followUpOn('2026-03-10', 'Facture', { kind: 'email' }),
          followUpOn('2026-03-10', 'Pose des volets', { kind: 'visit', time: time('14:30') }),
        ],
        interactions: [interactionOn('2026-03-01', 'A payé')],
      },
      { howToDeal: 'sonner deux fois' },
    );
    await addClient('Hôtel du Parc', {
      sales: [saleOn('2026-01-08', 118_000, { label: 'Tables de nuit', reference: 'F-0142' })],
    });
    await addClient('Julien', {}, { birthday: '1980-03-12' as Birthday });
    const sale = saleOn('2026-01-10', 890_000);
    await addClient('Garage Petit', {
      interactions: everyMonth(74),
      sales: [sale],
      payments: [paymentOn('2026-01-10', 890_000, sale)],
    });

    await expect.element(page.getByText('3 à faire · 1 en retard · 1 impayé · 1 sans nouvelles')).toBeVisible();
    await expect.element(page.getByTestId('count')).toHaveTextContent('3');

    const late = section('En retard 1');
    await expect.element(late.getByText('depuis 4 j')).toBeVisible();
    await expect.element(late.getByText('« Hésite entre chêne et frêne »')).toBeVisible();
    await expect.element(late.getByText('sur 12 mois')).toBeVisible();

    const today = section('Aujourd’hui 2').getByRole('listitem');
    expect(today.elements().map((each) => each.textContent)).toEqual([
      expect.stringMatching(/14 h 30.*Pose des volets.*« sonner deux fois »/),
      expect.stringMatching(/Facture.*« A payé »/),
    ]);

    const unpaid = section('Impayés en retard 1');
    await expect.element(unpaid.getByText('Tables de nuit (F-0142)')).toBeVisible();
    await expect.element(unpaid.getByText('depuis 31 j')).toBeVisible();

    await expect.element(section('Anniversaires 1').getByText('Fête ses 46 ans')).toBeVisible();
    await expect.element(section('Anniversaires 1').getByText('jeudi')).toBeVisible();

    const silences = section('À ne pas oublier 1');
    await expect.element(silences.getByText(/^59 jours sans nouvelles, d’habitude \d+$/)).toBeVisible();
  });

  test('a silence is over once a contact is logged, or when something is planned', async () => {
    await openPage();
    const client = await addClient(
      'Garage Petit',
      { interactions: everyMonth(60) },
      { cadence: { every: 30, unit: 'day' } },
    );
    await expect.element(page.getByText('60 jours sans nouvelles, rythme voulu : 30')).toBeVisible();
    await write(creation('interactions', { ...interactionOn('2026-03-10', 'appelé'), clientId: client.id }));
    await expect.element(page.getByText('Rien d’urgent')).toBeVisible();
  });

  test('what belongs to a client in the trash is out of sight', async () => {
    await openPage();
    const client = await addClient('Parti', {
      followUps: [followUpOn('2026-03-06', 'Rappeler')],
      sales: [saleOn('2026-01-08', 118_000)],
    });
    await addClient('Resté');
    await expect.element(section('En retard 1')).toBeVisible();
    await write(update('clients', client, { trashedAt: screen.clock.now() }, screen.clock.now()));
    await expect.element(page.getByText('Rien d’urgent', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Parti')).not.toBeInTheDocument();
    await expect.element(page.getByTestId('count')).toHaveTextContent('0');
  });

  test('a calm day names three clients who would be glad, the longest silent of the good ones first', async () => {
    await openPage();
    for (const [name, days] of [
      ['Un', 20],
      ['Deux', 40],
      ['Trois', 30],
      ['Quatre', 10],
    ] as const) {
      const sale = saleOn(addDays(day('2026-03-10'), -days), 50_000);
      await addClient(name, { sales: [sale], payments: [paymentOn(sale.day, 50_000, sale)] });
    }
    const calm = section('Rien d’urgent. Trois clients aimeraient avoir de vos nouvelles : 3');
    await expect.element(calm).toBeVisible();
    expect(
      calm
        .getByRole('listitem')
        .elements()
        .map((each) => each.textContent),
    ).toEqual([
      expect.stringMatching(/Deux.*40 jours sans nouvelles/),
      expect.stringMatching(/Trois.*30 jours/),
      expect.stringMatching(/Un.*20 jours/),
    ]);
  });

  test('a crowded section shows its first eight and the way to all', async () => {
    await openPage();
    await addClient('Mme Faure', {
      followUps: Array.from({ length: 14 }, (_, index) => followUpOn('2026-03-10', `n° ${index + 1}`)),
    });
    await expect.element(page.getByText('14 à faire')).toBeVisible();
    expect(page.getByRole('listitem').elements()).toHaveLength(8);
    await page.getByRole('button', { name: 'Tout afficher (14)' }).click();
    expect(page.getByRole('listitem').elements()).toHaveLength(14);
    await page.getByRole('button', { name: 'Réduire' }).click();
    expect(page.getByRole('listitem').elements()).toHaveLength(8);
  });
});

describe('from the line', () => {
  test('a click opens the sheet; unpaid leads to the payment, of the sale that is meant', async () => {
    await openPage();
    const [one, two] = [
      saleOn('2026-01-08', 118_000, { label: 'Tables' }),
      saleOn('2026-01-09', 50_000, { label: 'Chaises' }),
    ];
    const hotel = await addClient('Hôtel du Parc', { sales: [one, two] });
    const sale = saleOn('2026-01-08', 900, { label: 'Planche', buyerId: 'walk-in' });
    await write(creation('sales', sale));
    await page.getByRole('button', { name: 'Hôtel du Parc' }).click();
    expect(screen.ran.at(-1)).toEqual(['client.open', { clientId: hotel.id }]);
    await line('Hôtel du Parc').getByRole('button', { name: 'Enregistrer un paiement' }).click();
    await page.getByRole('menuitem', { name: /Chaises/ }).click();
    expect(screen.ran.at(-1)).toEqual(['payment.add', { saleId: two.id }]);
    await line('Client de passage').getByRole('button', { name: 'Enregistrer un paiement' }).click();
    expect(screen.ran.at(-1)).toEqual(['payment.add', { saleId: sale.id }]);
    await write(creation('payments', paymentOn('2026-03-10', 900, sale)));
    await expect.element(line('Client de passage')).not.toBeInTheDocument();
  });

  test('calls outside, plans and logs for a silent client, by keys too', async () => {
    const opened: string[] = [];
    await openPage({
      host: {
        openOutside: async (url) => {
          opened.push(url);
          return true;
        },
      },
    });
    const client = await addClient(
      'Garage Petit',
      { interactions: everyMonth(60) },
      { phones: [{ label: 'mobile', value: '06 39 98 00 00' }] },
    );
    const name = page.getByRole('button', { name: 'Garage Petit' });
    await expect.element(name).toBeVisible();
    (name.element() as HTMLElement).focus();
    await userEvent.keyboard('a');
    expect(opened).toEqual(['tel:0639980000']);
    await userEvent.keyboard('r');
    expect(screen.ran.at(-1)).toEqual(['follow-up.add', { clientIds: [client.id] }]);
    await expect.element(dialog).toBeVisible();
  });

  test('logged with the next follow-up, it is in Today on that day, done, and the next one planned', async () => {
    await openPage();
    const faure = await addClient('Mme Faure', { followUps: [followUpOn('2026-03-10', 'Premier appel')] });
    const line = page.getByRole('button', { name: 'Mme Faure' });
    await expect.element(line).toBeVisible();
    (line.element() as HTMLElement).focus();
    await userEvent.keyboard('n');
    await expect.element(dialog.getByRole('checkbox', { name: /Premier appel/ })).toBeChecked();
    await dialog.getByLabelText('Ce qui s’est dit').fill('Hésite entre chêne et frêne');
    await dialog.getByRole('radio', { name: 'la semaine prochaine' }).click();
    await dialog.getByLabelText('Quoi faire').fill('Rappeler pour le devis');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByText('Rien d’urgent', { exact: true })).toBeVisible();
    await expect.element(page.getByTestId('count')).toHaveTextContent('0');

    await goTo('2026-03-16');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Lundi 16 mars' })).toBeVisible();
    await expect.element(page.getByText('Rappeler pour le devis')).not.toBeInTheDocument();
    await goTo('2026-03-17');
    await expect.element(section('Aujourd’hui 1').getByText('Rappeler pour le devis')).toBeVisible();
    await expect.element(page.getByText('« Hésite entre chêne et frêne »')).toBeVisible();
    await goTo('2026-03-19');
    await expect.element(section('En retard 1').getByText('depuis 2 j')).toBeVisible();

    await page.getByRole('button', { name: 'Fait', exact: true }).click();
    await dialog.getByRole('radio', { name: 'demain' }).click();
    await dialog.getByLabelText('Quoi faire').fill('Porter l’échantillon');
    await dialog.getByRole('button', { name: 'Prévoir' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByText('Rappeler pour le devis', { exact: true })).not.toBeInTheDocument();
    await goTo('2026-03-20', '00:00');
    await expect.element(section('Aujourd’hui 1').getByText('Porter l’échantillon')).toBeVisible();
    const rows = await screen.book.database.followUps
      .where('[clientId+day]')
      .between([faure.id, ''], [faure.id, '9'])
      .toArray();
    expect(rows.map(({ title, status }) => [title, status])).toEqual([
      ['Premier appel', 'done'],
      ['Rappeler pour le devis', 'done'],
      ['Porter l’échantillon', 'open'],
    ]);
  });

  test('put off from the line, it leaves the day', async () => {
    await openPage();
    await addClient('Mme Faure', { followUps: [followUpOn('2026-03-08', 'Rappeler')] });
    await page.getByRole('button', { name: 'Reporter' }).click();
    await page.getByRole('menuitem', { name: /demain/ }).click();
    await expect.element(page.getByText('Rien d’urgent', { exact: true })).toBeVisible();
    await goTo('2026-03-11');
    await expect.element(section('Aujourd’hui 1').getByText('Rappeler')).toBeVisible();
  });
});

describe('the invitation to notices', () => {
  test('asks the browser only when pressed, and goes', async () => {
    let asked = 0;
    await openPage({
      host: {
        noticePermission: async () => 'askable',
        requestNoticePermission: async () => {
          asked += 1;
          return 'granted';
        },
      },
    });
    await addClient('Mme Faure');
    await expect.element(page.getByText(/Clientèle peut vous prévenir/)).toBeVisible();
    expect(asked).toBe(0);
    await page.getByRole('button', { name: 'Me prévenir' }).click();
    await expect.element(page.getByText(/Clientèle peut vous prévenir/)).not.toBeInTheDocument();
    expect(asked).toBe(1);
  });

  test('refused, it says what that means; dismissed, it does not come back', async () => {
    const host = {
      noticePermission: async () => 'askable' as const,
      requestNoticePermission: async () => 'denied' as const,
    };
    await openPage({ host });
    await addClient('Mme Faure');
    await page.getByRole('button', { name: 'Me prévenir' }).click();
    await expect.element(page.getByText(/Les notifications sont bloquées/)).toBeVisible();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await screen.leave();
    await openPage({ host });
    await expect.element(page.getByText('Rien d’urgent', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Clientèle peut vous prévenir/)).not.toBeInTheDocument();
  });

  test('does not appear where notices are allowed already', async () => {
    await openPage({ host: { noticePermission: async () => 'granted' } });
    await addClient('Mme Faure');
    await expect.element(page.getByText('Rien d’urgent', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Clientèle peut vous prévenir/)).not.toBeInTheDocument();
  });
});
