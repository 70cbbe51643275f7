import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { creation } from '../../../renderer/domain/book/action';
import { askForRule } from '../../../renderer/features/clients/list/segments/asked';
import { saleOn } from '../../support/client-rows';
import { hostileTexts } from '../../support/hostile-texts';
import { noRule, someSegment } from '../../support/segments';
import { forgetEverything } from '../../support/show-screen';
import { type ShownClients, showClients } from './show-clients';

let shown: ShownClients;
beforeEach(async () => {
  await forgetEverything();
  // What the list was asked for outlives the page on purpose.
  askForRule(noRule);
});
afterEach(async () => {
  await shown.leave();
  await forgetEverything();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const menu = page.getByRole('button', { name: 'Segments', exact: true });
const line = page.getByRole('region', { name: 'Segment affiché' });
const dialog = page.getByRole('dialog');
const search = page.getByPlaceholder('Nom, téléphone, ville…');

function names(): readonly string[] {
  return [...document.querySelectorAll('[data-index]')]
    .sort((one, other) => Number(one.getAttribute('data-index')) - Number(other.getAttribute('data-index')))
    .map((row) => row.querySelector('[aria-colindex="2"] bdi')?.textContent ?? '');
}
const expectNames = (expected: readonly string[]) => expect.poll(names).toEqual(expected);

async function addThree() {
  await shown.add('Faure', { tags: ['bois'] });
  await shown.add('Garage Petit', { kind: 'company', tags: ['bois', 'pro'] });
  await shown.add('Zola');
  await expectNames(['Faure', 'Garage Petit', 'Zola']);
}

async function filterByTag(tag: string) {
  await button(/^Étiquettes/).click();
  await dialog.getByRole('button', { name: new RegExp(`^${tag}`) }).click();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
}

async function saveAs(name: string) {
  await button('Enregistrer comme segment…').click();
  await dialog.getByLabelText('Nom du segment').fill(name);
  await userEvent.keyboard('{Enter}');
}

async function expectLine(words: string, isChanged = false) {
  await (isChanged
    ? expect.element(line).toMatchTextContent(`${words}modifié`)
    : expect.element(line).toHaveTextContent(words));
}

const segments = () => shown.book.database.segments.toArray();

test('a filter becomes a segment, and who fits later is in it by themselves', async () => {
  shown = await showClients();
  await addThree();
  await filterByTag('bois');
  await saveAs('Le bois');
  await expect.element(line).toHaveTextContent('Le bois2 clients');
  expect(await segments()).toMatchObject([{ name: 'Le bois', rule: { ...noRule, tags: ['bois'] } }]);
  await shown.add('Atelier Roy', { tags: ['Bois'] });
  await expect.element(line).toHaveTextContent('Le bois3 clients');
  await expectNames(['Atelier Roy', 'Faure', 'Garage Petit']);
});

test('days without a contact and twelve months’ revenue are filters, and part of a rule', async () => {
  shown = await showClients();
  await addThree();
  const loyal = await shown.add('Atelier Roy');
  const other = await shown.add('Bernard');
  const sales = [
    saleOn('2026-01-05', 150_000, { buyerId: loyal.id }),
    saleOn('2026-03-09', 90_000, { buyerId: other.id }),
  ];
  await shown.write(...sales.map((sale) => creation('sales', sale)));
  await button(/^Autres/).click();
  await dialog.getByLabelText('Sans contact depuis au moins').fill('30');
  await expectNames(['Atelier Roy', 'Faure', 'Garage Petit', 'Zola']);
  await dialog.getByLabelText('Vendu en 12 mois, au moins').fill('1 500 €');
  await expectNames(['Atelier Roy']);
  await dialog.getByLabelText('Vendu en 12 mois, au moins').fill('beaucoup');
  await expect.element(dialog.getByText('Un montant positif, comme 1 500.')).toBeVisible();
  await expectNames(['Atelier Roy', 'Faure', 'Garage Petit', 'Zola']);
  await dialog.getByLabelText('Vendu en 12 mois, au moins').fill('800');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
  await saveAs('Fidèles silencieux');
  await expectLine('Fidèles silencieux1 client');
  expect(await segments()).toMatchObject([{ rule: { silentDays: 30, revenueFrom: 80_000 } }]);
  await button(/^Autres/).click();
  await expect.element(dialog.getByLabelText('Vendu en 12 mois, au moins')).toHaveValue('800,00');
  await userEvent.keyboard('{Escape}');
  await menu.click();
  await expect
    .element(button(/^Fidèles silencieux sans contact depuis 30.jours · au moins 800.€ en 12.mois 1$/))
    .toBeVisible();
});

test('names that are empty or taken are refused in the dialog, with what was typed', async () => {
  shown = await showClients();
  await addThree();
  await shown.write(creation('segments', someSegment('Été', { tags: ['pro'] })));
  await filterByTag('bois');
  await saveAs('');
  await expect.element(dialog.getByText('Donnez un nom au segment.')).toBeVisible();
  await dialog.getByLabelText('Nom du segment').fill('ETE');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByText(/^Un autre segment porte déjà ce nom/)).toBeVisible();
  await expect.element(dialog.getByLabelText('Nom du segment')).toHaveValue('ETE');
  expect(await segments()).toHaveLength(1);
});

describe('the menu of segments', () => {
  test('says what a segment is as long as there is none', async () => {
    shown = await showClients();
    await addThree();
    await menu.click();
    await expect.element(dialog).toMatchTextContent('Aucun segment pour l’instant.');
  });

  test('is walked with the arrow keys, and shows each rule with how many it selects', async () => {
    shown = await showClients();
    await addThree();
    await shown.write(
      creation('segments', someSegment('Bois', { tags: ['bois'] }, 1)),
      creation('segments', someSegment('Garages', { words: 'garage', kinds: ['company'] }, 2)),
    );
    (menu.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Bois #bois 2')).toBeVisible();
    await expect.element(button(/^Garages Entreprises · recherche «.garage.» 1$/)).toBeVisible();
    await expect.element(button(/^Bois/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expectNames(['Garage Petit']);
    await expect.element(search).toHaveValue('garage');
    await expect.element(line).toHaveTextContent('Garages1 client');
  });

  test('finds one of thirty, and shows hostile names as text', async () => {
    shown = await showClients();
    await addThree();
    const hostile = hostileTexts.filter((text) => text.length < 70).slice(0, 15);
    const many = [...hostile, ...Array.from({ length: 30 }, (_, index) => `Quartier ${index + 1}`)];
    const made = many.map((name, index) => someSegment(`a ${name}`, { tags: ['bois'] }, index + 1));
    await shown.write(...made.map((segment) => creation('segments', segment)));
    await menu.click();
    await expect.poll(() => dialog.element().querySelectorAll('li').length).toBe(many.length);
    expect(dialog.element().querySelector('script, img')).toBeNull();
    await dialog.getByPlaceholder('Chercher un segment').fill('QUARTIER 17');
    await expect.poll(() => dialog.element().querySelectorAll('li').length).toBe(1);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(line).toHaveTextContent('a Quartier 172 clients');
  });
});

describe('a segment that is shown', () => {
  async function showBois() {
    shown = await showClients();
    await addThree();
    await shown.write(creation('segments', someSegment('Bois', { tags: ['bois'] })));
    await menu.click();
    await button(/^Bois/).click();
    await expectNames(['Faure', 'Garage Petit']);
  }

  test('a filter more: the segment is updated, and undo takes that back', async () => {
    await showBois();
    await filterByTag('pro');
    await expectNames(['Garage Petit']);
    await expectLine('Bois2 clients', true);
    await button('Mettre à jour le segment').click();
    await expectLine('Bois1 client');
    await button('Annuler').click();
    await expectLine('Bois2 clients', true);
    await button('Oublier les changements').click();
    await expectNames(['Faure', 'Garage Petit']);
    await expectLine('Bois2 clients');
  });

  test('a filter more: it becomes a new segment beside the first', async () => {
    await showBois();
    await filterByTag('pro');
    await button('Enregistrer comme nouveau…').click();
    await dialog.getByLabelText('Nom du segment').fill('Bois pro');
    await userEvent.keyboard('{Enter}');
    await expectLine('Bois pro1 client');
    expect((await segments()).map(({ rule }) => rule.tags)).toEqual(
      expect.arrayContaining([['bois'], ['bois', 'pro']]),
    );
  });

  test('looking for somebody in it is no change of it', async () => {
    await showBois();
    await search.fill('garage');
    await expectNames(['Garage Petit']);
    await expectLine('Bois2 clients');
    await button('Exporter clients ou ventes').click();
    expect(shown.ran.at(-1)?.[1]).toMatchObject({ segmentId: undefined, listedIds: [expect.any(String)] });
    await search.fill('');
    await expectNames(['Faure', 'Garage Petit']);
    await button('Exporter clients ou ventes').click();
    expect(shown.ran.at(-1)?.[1]).toMatchObject({ segmentId: someSegment('', {}).id });
  });

  test('is renamed', async () => {
    await showBois();
    await button('Renommer ou supprimer le segment').click();
    await page.getByRole('menuitem', { name: 'Renommer…' }).click();
    await expect.element(dialog.getByLabelText('Nom du segment')).toHaveValue('Bois');
    await dialog.getByLabelText('Nom du segment').fill('Bois et fer');
    await userEvent.keyboard('{Enter}');
    await expectLine('Bois et fer2 clients');
  });

  test('is removed without its clients; the keyboard stays near, and undo brings it back', async () => {
    await showBois();
    await button('Renommer ou supprimer le segment').click();
    await page.getByRole('menuitem', { name: 'Supprimer le segment' }).click();
    await expect.element(line).not.toBeInTheDocument();
    await expect.element(menu).toHaveFocus();
    await expectNames(['Faure', 'Garage Petit']);
    await button('Annuler').click();
    await expectLine('Bois2 clients');
  });

  test('is left, and everybody is shown', async () => {
    await showBois();
    await button('Quitter le segment').click();
    await expectNames(['Faure', 'Garage Petit', 'Zola']);
    await expect.element(line).not.toBeInTheDocument();
    await expect.element(menu).toHaveFocus();
  });

  test('without any filter left it is not updated to everybody', async () => {
    await showBois();
    await filterByTag('bois');
    await expectNames(['Faure', 'Garage Petit', 'Zola']);
    await expect.element(button('Oublier les changements')).toBeVisible();
    expect(button('Mettre à jour le segment').elements()).toHaveLength(0);
  });

  test('a tag that nobody has any more is said, and taken out of the rule', async () => {
    shown = await showClients();
    await addThree();
    await shown.write(creation('segments', someSegment('Tuiles', { stages: ['prospect'], tags: ['tuile'] })));
    await shown.run('segment.open', { segmentId: someSegment('', {}).id });
    await expect.element(line).toMatchTextContent('Tuiles0 client');
    await expect.element(line).toMatchTextContent(/Plus aucun client ne porte l’étiquette «.tuile.»/);
    await button('Retirer cette étiquette').click();
    await expectNames(['Faure', 'Garage Petit', 'Zola']);
    await button('Mettre à jour le segment').click();
    await expectLine('Tuiles3 clients');
  });
});

describe('the keyboard stays near', () => {
  async function showBoisByKeyboard() {
    shown = await showClients();
    await addThree();
    await shown.write(creation('segments', someSegment('Bois', { tags: ['bois'] })));
    (menu.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button(/^Bois/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expectLine('Bois2 clients');
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
  }

  async function press(name: string) {
    (button(name).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  }

  test('when a segment has been chosen', async () => {
    await showBoisByKeyboard();
    await expect.element(menu).toHaveFocus();
  });

  test('when its rule was updated, and when the changes were forgotten', async () => {
    await showBoisByKeyboard();
    await filterByTag('pro');
    await press('Oublier les changements');
    await expectLine('Bois2 clients');
    await expect.element(menu).toHaveFocus();
    await filterByTag('pro');
    await press('Mettre à jour le segment');
    await expectLine('Bois1 client');
    await expect.element(menu).toHaveFocus();
  });

  test('when a tag that nobody has was taken out', async () => {
    shown = await showClients();
    await addThree();
    await shown.write(creation('segments', someSegment('Tuiles', { stages: ['prospect'], tags: ['tuile'] })));
    await shown.run('segment.open', { segmentId: someSegment('', {}).id });
    await expect.element(line).toMatchTextContent('Tuiles0 client');
    await press('Retirer cette étiquette');
    await expectNames(['Faure', 'Garage Petit', 'Zola']);
    await expect.element(menu).toHaveFocus();
  });

  test('when a filter was saved, from beside the filters and from the menu', async () => {
    shown = await showClients();
    await addThree();
    await filterByTag('bois');
    await press('Enregistrer comme segment…');
    await dialog.getByLabelText('Nom du segment').fill('Le bois');
    await userEvent.keyboard('{Enter}');
    await expectLine('Le bois2 clients');
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
    await expect.element(menu).toHaveFocus();

    await filterByTag('pro');
    await press('Segments');
    await expect.element(dialog.getByRole('button', { name: /^Le bois/ })).toHaveFocus();
    await press('Enregistrer comme segment…');
    await dialog.getByLabelText('Nom du segment').fill('Le bois pro');
    await userEvent.keyboard('{Enter}');
    await expectLine('Le bois pro1 client');
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
    await expect.element(menu).toHaveFocus();
  });
});

test('one day without a contact is said in the singular', async () => {
  shown = await showClients();
  await addThree();
  await button(/^Autres/).click();
  await dialog.getByLabelText('Sans contact depuis au moins').fill('1');
  await expect.element(dialog.getByLabelText('Sans contact depuis au moins')).toHaveValue('1 jour');
  await dialog.getByLabelText('Sans contact depuis au moins').fill('12');
  await expect.element(dialog.getByLabelText('Sans contact depuis au moins')).toHaveValue('12 jours');
});
