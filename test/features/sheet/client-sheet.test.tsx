import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Change, creation, update } from '../../../renderer/domain/book/action';
import type { Moment, TimeOfDay } from '../../../renderer/domain/calendar/day';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { hostileTexts } from '../../support/hostile-texts';
import { prepareSheet, type ShownSheet } from './show-sheet';

// The clock of the test book stands on 10 March 2026.
let sheet: ShownSheet;
beforeEach(async () => {
  sheet = await prepareSheet();
});
afterEach(() => sheet.leave());

const text = (words: string | RegExp) => page.getByText(words);
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('an id that leads nowhere says so and offers the way back', async () => {
  await sheet.show(sheet.newId<'client'>());
  await expect.element(text('Ce client n’est pas dans le carnet')).toBeVisible();
  await button('Voir tous les clients').click();
  expect(sheet.ran).toEqual([['go.clients', undefined]]);
});

test('a name is enough: every region says what belongs there and how to begin', async () => {
  const client = await sheet.add('Mme Faure');
  await sheet.show(client.id);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Mme Faure' })).toBeVisible();
  for (const words of [
    'Ni téléphone, ni e-mail, ni adresse pour l’instant.',
    'Rien de noté : ses horaires, ce qui lui plaît, ce qui le fâche…',
    'Relié à personne pour l’instant.',
    'Aucune vente pour l’instant.',
    'Aucun contact noté',
    'Rien de prévu.',
    'L’histoire commence ici : un appel, une visite, une vente.',
  ]) {
    await expect.element(text(words)).toBeVisible();
  }
  await expect.element(button('Prospect')).toBeVisible();
  for (const [name, id, argument] of [
    ['Noter', 'contact.log', { clientId: client.id }],
    ['Vendre', 'sale.add', { buyerId: client.id }],
    ['Relance', 'follow-up.add', { clientIds: [client.id] }],
    ['Modifier', 'client.edit', { clientId: client.id }],
    ['Compléter la fiche', 'client.edit', { clientId: client.id }],
    ['Prévoir une relance', 'follow-up.add', { clientIds: [client.id] }],
    ['Noter un contact', 'contact.log', { clientId: client.id }],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(sheet.ran.at(-1)).toEqual([id, argument]);
  }
});

describe('ways to reach', () => {
  test('open outside by tel, mailto and https alone; what is none of these is text', async () => {
    const client = await sheet.add('Menuiserie Lebrun', {
      phones: [
        { label: 'mobile', value: '06 39 98 00 00' },
        { label: 'chez sa sœur', value: 'demander Paul' },
      ],
      emails: [{ label: 'work', value: 'contact@lebrun.fr' }],
      addresses: [
        { label: 'work', street: '12 rue des Tanneurs', postcode: '49000', city: 'Angers', region: '', country: '' },
      ],
      websites: ['www.lebrun.fr', 'javascript:alert(1)'],
    });
    await sheet.show(client.id);
    await page.getByRole('link', { name: 'Appeler Menuiserie Lebrun au 06 39 98 00 00' }).click();
    await page.getByRole('link', { name: 'Écrire à contact@lebrun.fr' }).click();
    await page.getByRole('link', { name: /^Voir sur la carte/ }).click();
    await page.getByRole('link', { name: 'Ouvrir le site www.lebrun.fr' }).click();
    expect(sheet.opened).toEqual([
      'tel:0639980000',
      'mailto:contact@lebrun.fr',
      'https://www.openstreetmap.org/search?query=12%20rue%20des%20Tanneurs%2C%2049000%20Angers',
      'https://www.lebrun.fr',
    ]);
    expect(page.getByRole('link').elements()).toHaveLength(4);
    await expect.element(text('demander Paul')).toBeVisible();
    await expect.element(text('chez sa sœur')).toBeVisible();
    await expect.element(text('javascript:alert(1)')).toBeVisible();
  });

  test('say so when nothing outside could open', async () => {
    const client = await sheet.add('Lebrun', { phones: [{ label: '', value: '17' }] });
    sheet.opensOutside = false;
    await sheet.show(client.id);
    await page.getByRole('link', { name: 'Appeler Lebrun au 17' }).click();
    await expect.element(text(/Aucun programme n’a pu s’ouvrir pour 17/)).toBeVisible();
  });
});

describe('the message to myself', () => {
  async function messagesWritten() {
    const { undoable } = await sheet.book.readHistory();
    return undoable.filter((entry) => entry.label.key === 'message-changed').length;
  }

  test('is written in its place, stands on top, and is emptied with one button', async () => {
    const client = await sheet.add('Lebrun');
    await sheet.show(client.id);
    await button('Écrire un message pour la prochaine fois').click();
    await userEvent.keyboard('demander des nouvelles du fils{Enter}apporter le chêne');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(text(/demander des nouvelles du fils\s+apporter le chêne/)).toBeVisible();
    await expect.poll(messagesWritten).toBe(1);

    await button('C’est fait : effacer le message pour la prochaine fois').click();
    await expect.element(button('Écrire un message pour la prochaine fois')).toBeVisible();
    expect((await sheet.book.database.clients.get(client.id))?.messageToSelf).toBe('');
  });

  test('Escape leaves what was there; going elsewhere keeps what was typed', async () => {
    const client = await sheet.add('Lebrun', { messageToSelf: 'apporter le chêne' });
    await sheet.show(client.id);
    await button('Modifier le message pour la prochaine fois').click();
    await userEvent.keyboard(' et le frêne{Escape}');
    await expect.element(text('apporter le chêne')).toBeVisible();
    expect((await sheet.book.database.clients.get(client.id))?.messageToSelf).toBe('apporter le chêne');

    await button('Modifier le message pour la prochaine fois').click();
    await userEvent.keyboard('{Control>}{End}{/Control} et le frêne');
    await page.getByRole('heading', { level: 1 }).click();
    await expect.element(text('apporter le chêne et le frêne')).toBeVisible();
    await expect.poll(messagesWritten).toBe(1);
  });
});

describe('the next action', () => {
  test('is the soonest open one, with its gestures; the others stand above the history', async () => {
    const soon = followUpOn('2026-03-06', 'relancer le devis', { snoozedFrom: day('2026-03-02') });
    const later = followUpOn('2026-04-01', 'poser les volets', {
      kind: 'visit',
      time: '09:30' as TimeOfDay,
      repeat: { every: 6, unit: 'week', anchor: day('2026-04-01') },
    });
    const client = await sheet.add('Lebrun', {}, { followUps: [later, soon] });
    await sheet.show(client.id);
    const next = page.getByRole('region', { name: 'Prochaine action' });
    await expect.element(next.getByText('relancer le devis')).toBeVisible();
    await expect.element(next.getByText('en retard de 4 jours')).toBeVisible();
    await next.getByRole('button', { name: 'C’est fait' }).click();
    await next.getByRole('button', { name: 'Reporter' }).click();
    await next.getByRole('button', { name: 'Modifier' }).click();
    expect(sheet.ran).toEqual([
      ['follow-up.done', { followUpId: soon.id }],
      ['follow-up.snooze', { followUpId: soon.id }],
      ['follow-up.edit', { followUpId: soon.id }],
    ]);
    const history = page.getByRole('region', { name: 'Historique' });
    await expect.element(history.getByText('toutes les 6 semaines')).toBeVisible();
    await history.getByRole('button', { name: 'Marquer comme fait : poser les volets du 1 avr.' }).click();
    expect(sheet.ran.at(-1)).toEqual(['follow-up.done', { followUpId: later.id }]);
  });

  test('makes room for a birthday that is near, with the age when the year is known', async () => {
    const client = await sheet.add('Lebrun', { birthday: day('1966-03-12') });
    await sheet.show(client.id);
    await expect.element(text('Anniversaire jeudi, 60 ans')).toBeVisible();
  });
});

describe('the figures', () => {
  test('compare with the year before, say what is late and how long the client takes to pay', async () => {
    const old = saleOn('2024-06-10', 6900_00);
    const paid = saleOn('2025-06-10', 7240_00);
    const open = saleOn('2026-01-02', 1180_00);
    const client = await sheet.add(
      'Menuiserie Lebrun',
      { cadence: { every: 30, unit: 'day' } },
      {
        sales: [old, paid, open],
        payments: [paymentOn('2024-06-10', 6900_00, old), paymentOn('2025-07-18', 7240_00, paid)],
        interactions: [interactionOn('2026-01-23', 'devis')],
      },
    );
    await sheet.show(client.id);
    const figures = page.getByRole('region', { name: 'Chiffres' });
    await expect.element(figures.getByText(/8\s420\s€/)).toBeVisible();
    await expect.element(figures.getByText(/22\s% de plus qu’un an avant/)).toBeVisible();
    await expect.element(figures.getByText('46 / 30 jours')).toBeVisible();
    await expect.element(figures.getByText('plus long que prévu')).toBeVisible();
    await expect.element(figures.getByText('voulu : tous les 30 jours')).toBeVisible();
    await expect.element(figures).toMatchTextContent(/Dû\s*1\s180\s€\s*en retard depuis le 1 févr\./);
    await expect.element(figures).toMatchTextContent('paie en');
    await expect.element(figures.getByRole('img', { name: /Ventes mois par mois : avril 2025 : 0\s€/ })).toBeVisible();
    await expect.element(button('Client régulier')).toBeVisible();
    await expect.element(text('depuis 2024')).toBeVisible();
  });

  test('name the rule of the stage on focus', async () => {
    const client = await sheet.add('Lebrun');
    await sheet.show(client.id);
    await expect.element(button('Prospect')).toBeVisible();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Prospect');
    await expect.element(page.getByRole('tooltip')).toMatchTextContent(/N’a encore rien payé/);
  });
});

describe('the history', () => {
  const rows = () => {
    const sale = saleOn('2026-02-03', 720_00, { label: 'Escalier, acompte 30 %', reference: 'F-0142' });
    const unpaid = saleOn('2026-03-01', 90_00, { label: 'Poignées', kind: 'goods' });
    return {
      sales: [sale, unpaid],
      payments: [paymentOn('2026-02-09', 720_00, sale)],
      interactions: [
        interactionOn('2026-02-12', 'Rappelé : hésite entre chêne et frêne\ndécide fin du mois', {
          minutes: 95,
          mood: 'good',
          outcome: 'thinking',
        }),
      ],
      followUps: [
        followUpOn('2026-02-20', 'devis', { status: 'done', closedAt: Date.parse('2026-02-25T10:00Z') as Moment }),
      ],
    };
  };

  test('tells contacts, sales, payments and closed follow-ups newest first, by month', async () => {
    const client = await sheet.add('Lebrun', {}, rows());
    await sheet.show(client.id);
    const history = page.getByRole('region', { name: 'Historique' });
    await expect.element(history.getByRole('listitem').first()).toBeVisible();
    const lines = history
      .getByRole('listitem')
      .elements()
      .map((line) => line.textContent?.replace(/\s/g, ' '));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/1 mars.*Poignées.*à payer.*Marchandise.*90 €/);
    expect(lines[1]).toMatch(/25 févr\..*Fait : devis.*prévu le 20 févr\./);
    expect(lines[2]).toMatch(/12 févr\..*hésite.*Réfléchit.*Content.*1 h 35/);
    expect(lines[3]).toMatch(/9 févr\..*Paiement · virement · Escalier, acompte 30 %.*720 €/);
    expect(lines[4]).toMatch(/3 févr\..*Escalier, acompte 30 %.*payé le 9 févr\..*F-0142.*720 €/);
    const months = history
      .getByRole('heading', { level: 3 })
      .elements()
      .map((each) => each.textContent);
    expect(months).toEqual(['mars 2026', 'février 2026']);
  });

  test('is filtered, and each filter that finds nothing says so', async () => {
    const client = await sheet.add('Lebrun', {}, { ...rows(), interactions: [] });
    await sheet.show(client.id);
    const history = page.getByRole('region', { name: 'Historique' });
    await history.getByText('ventes', { exact: true }).click();
    await expect.poll(() => history.getByRole('listitem').elements().length).toBe(3);
    await history.getByText('contacts', { exact: true }).click();
    await expect.element(text('Aucun contact noté avec ce client.')).toBeVisible();
    await history.getByText('tout', { exact: true }).click();
    await expect.poll(() => history.getByRole('listitem').elements().length).toBe(4);
  });

  test('each line is edited by the feature that it belongs to', async () => {
    const data = rows();
    const client = await sheet.add('Lebrun', {}, data);
    await sheet.show(client.id);
    await button('Modifier : Appel du 12 févr.').click();
    await button('Modifier : Escalier, acompte 30 % du 3 févr.').click();
    await button('Modifier : Paiement du 9 févr.').click();
    await button('Modifier : devis du 25 févr.').click();
    await button('Noter un paiement : Poignées du 1 mars').click();
    expect(sheet.ran.map(([id]) => id)).toEqual([
      'contact.edit',
      'sale.edit',
      'payment.edit',
      'follow-up.edit',
      'payment.add',
    ]);
    expect(button(/^Noter un paiement/).elements()).toHaveLength(1);
  });

  test('a sale goes to the trash with its payments, and comes back whole', async () => {
    const client = await sheet.add('Lebrun', {}, rows());
    await sheet.show(client.id);
    const lines = page.getByRole('region', { name: 'Historique' }).getByRole('listitem');
    await button('Mettre à la corbeille : Escalier, acompte 30 % du 3 févr.').click();
    await expect.poll(() => lines.elements().length).toBe(3);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => lines.elements().length).toBe(5);
    await button('Mettre à la corbeille : Appel du 12 févr.').click();
    await expect.poll(() => lines.elements().length).toBe(4);
  });

  test('follows what is written elsewhere without being asked', async () => {
    const client = await sheet.add('Lebrun');
    await sheet.show(client.id);
    await expect.element(text('L’histoire commence ici : un appel, une visite, une vente.')).toBeVisible();
    await sheet.write([
      creation('interactions', interactionOn('2026-03-10', 'passé au bureau', { clientId: client.id })),
    ]);
    await expect.element(text('passé au bureau')).toBeVisible();
    await expect.element(text('contact aujourd’hui')).toBeVisible();
    await sheet.book.undo();
    await expect.element(text('L’histoire commence ici : un appel, une visite, une vente.')).toBeVisible();
  });

  test('a long one shows its last fifty lines, then earlier ones, and the focus goes on where reading stopped', async () => {
    const interactions = Array.from({ length: 170 }, (_each, index) =>
      interactionOn(`2025-${String((index % 12) + 1).padStart(2, '0')}-10`, `appel ${index}`),
    );
    const client = await sheet.add('Lebrun', {}, { interactions });
    await sheet.show(client.id);
    const lines = () => [...document.querySelectorAll('section li')];
    await expect.element(text('50 lignes sur 170')).toBeVisible();
    expect(lines()).toHaveLength(50);
    await text('Montrer plus ancien').click();
    await expect.poll(() => lines()[50] === document.activeElement).toBe(true);
    expect(lines()).toHaveLength(150);
    await text('Montrer plus ancien').click();
    await expect.poll(() => lines().length).toBe(170);
    expect(text('Montrer plus ancien').elements()).toHaveLength(0);
  });

  test('the arrows go from line to line, and stay on the same gesture', async () => {
    const client = await sheet.add('Lebrun', {}, rows());
    await sheet.show(client.id);
    await expect.element(button('Modifier : devis du 25 févr.')).toBeInTheDocument();
    (button('Mettre à la corbeille : devis du 25 févr.').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mettre à la corbeille : Appel du 12 févr.');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Poignées/);
  });

  test('a long text is folded, and opened with one button', async () => {
    const long = `${'mot '.repeat(200)}fin`;
    const client = await sheet.add('Lebrun', {}, { interactions: [interactionOn('2026-03-01', long)] });
    await sheet.show(client.id);
    await expect.element(button('lire la suite')).toHaveAttribute('aria-expanded', 'false');
    expect(text(/fin$/).elements()).toHaveLength(0);
    await button('lire la suite').click();
    await expect.element(text(/fin$/)).toBeVisible();
    await expect.element(button('replier')).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('people linked', () => {
  test('are said from each side, added, changed and removed', async () => {
    const paul = await sheet.add('Paul Durand');
    const lebrun = await sheet.add('Menuiserie Lebrun', { kind: 'company' });
    await sheet.show(lebrun.id);
    await button('Relier quelqu’un').click();
    await page
      .getByRole('combobox', { name: 'Menuiserie Lebrun…' })
      .or(page.getByLabelText('Menuiserie Lebrun…'))
      .first()
      .click();
    await page.getByRole('option', { name: 'emploie' }).click();
    await page.getByLabelText('Avec qui').first().click();
    await userEvent.keyboard('durand');
    await page.getByRole('option', { name: 'Paul Durand' }).click();
    await page.getByLabelText('Précision').fill('chef d’atelier');
    await userEvent.keyboard('{Enter}');
    const region = page.getByRole('region', { name: 'En lien avec' });
    await expect.element(region.getByRole('listitem')).toMatchTextContent('emploie Paul Durand, chef d’atelier');
    const [link] = await sheet.book.database.links.toArray();
    expect(link).toMatchObject({ fromId: paul.id, toId: lebrun.id, kind: 'works-at' });

    await region.getByRole('button', { name: 'Paul Durand', exact: true }).click();
    expect(sheet.ran.at(-1)).toEqual(['client.open', { clientId: paul.id }]);
    await button('Retirer le lien avec Paul Durand').click();
    await expect.element(text('Relié à personne pour l’instant.')).toBeVisible();
  });

  test('a link without another end, or that is there already, is refused in words', async () => {
    const lebrun = await sheet.add('Lebrun');
    const paul = await sheet.add('Paul');
    const now = sheet.clock.now();
    const stored = { kind: 'works-at', note: '', createdAt: now, updatedAt: now, trashedAt: null } as const;
    await sheet.write([creation('links', { ...stored, id: sheet.newId<'link'>(), fromId: lebrun.id, toId: paul.id })]);
    await sheet.show(lebrun.id);
    await button('Relier quelqu’un').click();
    await page.getByRole('button', { name: 'Relier', exact: true }).click();
    await expect.element(text('Choisissez un client du carnet.')).toBeVisible();
    await page.getByLabelText('Avec qui').first().click();
    await page.getByRole('option', { name: 'Paul' }).click();
    await page.getByRole('button', { name: 'Relier', exact: true }).click();
    await expect.element(text('Ce lien est déjà dans le carnet.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(text('Ce que vous avez saisi n’est pas enregistré.')).toBeVisible();
    await button('Fermer sans enregistrer').click();
    expect(await sheet.book.database.links.count()).toBe(1);
  });

  test('who recommended a client stands in the header', async () => {
    const faure = await sheet.add('Mme Faure');
    const lebrun = await sheet.add('Lebrun', { source: 'salon de Rennes' });
    await sheet.show(lebrun.id);
    await expect.element(text('connu par : salon de Rennes')).toBeVisible();
    const now = sheet.clock.now();
    const link = { id: sheet.newId<'link'>(), fromId: faure.id, toId: lebrun.id, kind: 'sent' as const, note: '' };
    await sheet.write([creation('links', { ...link, createdAt: now, updatedAt: now, trashedAt: null })]);
    await expect.element(text('recommandé par')).toBeVisible();
  });
});

test('a client in the trash says so, cannot be written to, and is restored', async () => {
  const client = await sheet.add(
    'Lebrun',
    { trashedAt: sheet.clock.now() },
    { interactions: [interactionOn('2026-03-01', 'vu')] },
  );
  await sheet.show(client.id);
  await expect.element(text('À la corbeille depuis le mardi 10 mars 2026')).toBeVisible();
  expect(button('Noter').elements()).toHaveLength(0);
  expect(button(/^Mettre à la corbeille/).elements()).toHaveLength(0);
  await button('Sortir de la corbeille').click();
  await expect.element(page.getByRole('button', { name: 'Noter', exact: true })).toBeVisible();
  await button('Autres actions').click();
  await page.getByRole('menuitem', { name: 'Exporter sa carte de visite (vCard)' }).click();
  expect(sheet.ran.at(-1)).toEqual(['clients.export', { clientIds: [client.id] }]);
  await button('Autres actions').click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect.element(text('À la corbeille depuis le mardi 10 mars 2026')).toBeVisible();
});

test('another client takes the place of the former one, and what was being written stays with its own', async () => {
  const first = await sheet.add('Lebrun', { messageToSelf: 'pour Lebrun' });
  const second = await sheet.add('Mme Faure');
  await sheet.show(first.id);
  await expect.element(text('pour Lebrun')).toBeVisible();
  await sheet.show(second.id, 'en');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Mme Faure' })).toBeVisible();
  await expect.element(text('The story begins here: a call, a visit, a sale.')).toBeVisible();
  expect(text('pour Lebrun').elements()).toHaveLength(0);
});

test('hostile texts in every field are shown as text', async () => {
  const shown = hostileTexts.filter((each) => each.trim().length > 1 && each.length < 200);
  const client = await sheet.add(
    '<script>window.hurt = true</script>',
    {
      tags: shown.map((each) => each.slice(0, 50)),
      notes: shown.join('\n').slice(0, 19_000),
      howToDeal: '<img src=x onerror="window.hurt = true">',
      messageToSelf: '{{7*7}} <b>gras</b>',
      source: '"><img src=x onerror="window.hurt=true">',
      registration: '=1+1',
      jobTitle: '<i>chef</i>',
    },
    { interactions: shown.map((each) => interactionOn('2026-03-01', each)) },
  );
  await sheet.show(client.id);
  await expect
    .element(page.getByRole('heading', { level: 1, name: '<script>window.hurt = true</script>' }))
    .toBeVisible();
  await expect.element(text('{{7*7}} <b>gras</b>')).toBeVisible();
  await expect.element(text('<img src=x onerror="window.hurt = true">')).toBeVisible();
  expect(document.querySelectorAll('article img, article script, article b').length).toBe(0);
  expect('hurt' in window).toBe(false);
});

test('a change made elsewhere while a message is written does not lose it', async () => {
  const client = await sheet.add('Lebrun');
  await sheet.show(client.id);
  await button('Écrire un message pour la prochaine fois').click();
  await userEvent.keyboard('apporter le chêne');
  const stored = await sheet.book.database.clients.get(client.id);
  if (!stored) throw new Error('the client is there');
  const change: Change = update('clients', stored, { jobTitle: 'menuisier' }, sheet.clock.now());
  await sheet.write([change]);
  await expect.element(text('menuisier')).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(text('apporter le chêne')).toBeVisible();
  await expect
    .poll(() => sheet.book.database.clients.get(client.id))
    .toMatchObject({ jobTitle: 'menuisier', messageToSelf: 'apporter le chêne' });
});
