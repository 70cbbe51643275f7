import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import { trashClients } from '../../../renderer/domain/client/actions';
import type { Client } from '../../../renderer/domain/client/client';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import { interactionCommands } from '../../../renderer/features/interactions/commands';
import { followUpOn, interactionOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { clientNamed } from '../../support/open-test-book';
import { RunButton } from '../../support/run-button';
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

async function addClient(name: string, fields: Partial<Client> = {}): Promise<Client> {
  const client = { ...clientNamed(name, screen), ...fields };
  await write(creation('clients', client));
  return client;
}

/** A page with one button, which runs `contact.log` as the top bar, a sheet or a line do. */
async function openPage(language: 'fr' | 'en' = 'fr'): Promise<RunButton> {
  const button = new RunButton();
  screen = await showScreen(button.element, { commands: interactionCommands, language });
  return button;
}

const dialog = page.getByRole('dialog');
const said = page.getByLabelText('Ce qui s’est dit');
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const everything = async () => ({
  interactions: await screen.book.database.interactions.toArray(),
  followUps: await screen.book.database.followUps.toArray(),
  clients: await screen.book.database.clients.toArray(),
});

describe('by keyboard alone', () => {
  test('whom, what was said, saved: the words are reached without touching Tab', async () => {
    const button = await openPage();
    const lebrun = await addClient('Menuiserie Lebrun');
    await addClient('Hôtel du Parc');
    await button.run('contact.log');
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await userEvent.keyboard('lebr');
    await expect.element(page.getByRole('option', { name: 'Menuiserie Lebrun' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(said).toHaveFocus();
    await userEvent.keyboard('Hésite entre chêne et frêne');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const { interactions } = await everything();
    expect(interactions).toMatchObject([
      {
        clientId: lebrun.id,
        kind: 'call',
        direction: 'out',
        day: '2026-03-10',
        time: null,
        text: 'Hésite entre chêne et frêne',
      },
    ]);
    await expect.element(page.getByText('Contact noté : Menuiserie Lebrun')).toBeVisible();
  });

  test('about a client who went to the trash meanwhile nothing is written, and what was typed stays', async () => {
    const button = await openPage();
    const lebrun = await addClient('Menuiserie Lebrun');
    await button.run('contact.log', { clientId: lebrun.id });
    await expect.element(said).toHaveFocus();
    await userEvent.keyboard('Hésite encore');
    await screen.book.commit(trashClients([lebrun], screen.clock.now()));
    await save();
    await expect.element(page.getByText(/n’est plus dans le carnet/)).toBeVisible();
    await expect.element(said).toHaveValue('Hésite encore');
    expect((await everything()).interactions).toEqual([]);
  });

  test('somebody new enters the book with the contact, and one undo takes both back', async () => {
    const button = await openPage();
    await button.run('contact.log');
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await userEvent.keyboard('Dupont');
    await expect.element(page.getByRole('option', { name: 'Ajouter « Dupont »' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Nouveau client : Dupont')).toBeVisible();
    await expect.element(said).toHaveFocus();
    await userEvent.keyboard('A demandé un prix');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).clients).toMatchObject([{ name: 'Dupont' }]);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.element(page.getByText(/^Annulé/)).toBeVisible();
    expect(await everything()).toEqual({ interactions: [], followUps: [], clients: [] });
  });

  test('without a client nothing is saved, and the field says what to do', async () => {
    const button = await openPage();
    await button.run('contact.log');
    await said.fill('perdu ?');
    await save();
    await expect.element(page.getByText('Choisissez un client, ou tapez un nom pour l’ajouter.')).toBeVisible();
    await expect.element(said).toHaveValue('perdu ?');
    expect((await everything()).interactions).toEqual([]);
  });
});

describe('in the same gesture', () => {
  test('the next follow-up, the one that this settles, the message for next time: one action, one undo', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure', { messageToSelf: 'demander des nouvelles du fils' });
    const due = { ...followUpOn('2026-03-06', 'Rappeler pour le devis'), clientId: faure.id };
    await write(creation('followUps', due));
    await button.run('contact.log', { clientId: faure.id, followUpId: due.id });
    await expect.element(page.getByText('demander des nouvelles du fils')).toBeVisible();
    await expect.element(said).toHaveFocus();
    await userEvent.keyboard('Décide fin du mois');
    await expect.element(page.getByRole('checkbox', { name: /Rappeler pour le devis/ })).toBeChecked();
    await page.getByRole('radio', { name: 'A servi' }).click();
    await page.getByRole('radio', { name: 'dans 2 semaines' }).click();
    await page.getByLabelText('Quoi faire').fill('Demander sa décision');
    await page.getByLabelText('Message pour la prochaine fois').fill('apporter l’échantillon de frêne');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();

    const after = await everything();
    expect(after.clients).toMatchObject([{ messageToSelf: 'apporter l’échantillon de frêne' }]);
    const byTitle = new Map(after.followUps.map((each) => [each.title, each]));
    expect(byTitle.get('Rappeler pour le devis')).toMatchObject({ status: 'done' });
    expect(byTitle.get('Demander sa décision')).toMatchObject({ status: 'open', day: '2026-03-24', kind: 'call' });

    expect(await screen.book.undo()).toMatchObject({ ok: true });
    const before = await everything();
    expect(before).toEqual({ interactions: [], followUps: [due], clients: [faure] });
  });

  test('a day typed as people type it; a free day left empty is asked for, not forgotten', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    await button.run('contact.log', { clientId: faure.id });
    await page.getByRole('radio', { name: 'à une date' }).click();
    await save();
    await expect.element(page.getByText('Choisissez un jour.')).toBeVisible();
    expect((await everything()).interactions).toEqual([]);
    await page.getByLabelText('Le', { exact: true }).fill('31/3');
    await userEvent.keyboard('{Tab}');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).followUps).toMatchObject([{ day: '2026-03-31' }]);
  });

  test('settling one that repeats says when the next one comes, and makes it', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    const monthly: FollowUp = {
      ...followUpOn('2026-02-28', 'Relever le compteur'),
      clientId: faure.id,
      repeat: { every: 1, unit: 'month', anchor: day('2026-01-31') },
    };
    await write(creation('followUps', monthly));
    await button.run('contact.log', { clientId: faure.id });
    await page.getByRole('checkbox', { name: /Relever le compteur/ }).click();
    await expect.element(page.getByText(/la suivante viendra le 31 mars/)).toBeVisible();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const open = (await everything()).followUps.filter(({ status }) => status === 'open');
    expect(open).toMatchObject([{ day: '2026-03-31', title: 'Relever le compteur' }]);
  });

  test('what is not chosen is not settled', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    const due = { ...followUpOn('2026-03-10', 'Rappeler'), clientId: faure.id };
    await write(creation('followUps', due));
    await button.run('contact.log', { clientId: faure.id });
    await expect.element(page.getByRole('checkbox', { name: /Rappeler/ })).not.toBeChecked();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).followUps).toEqual([due]);
  });

  test('outcome, mood, minutes, kilometres, day and hour lie folded, and an outcome can be taken back', async () => {
    const button = await openPage('en');
    const faure = await addClient('Mrs Faure');
    await button.run('contact.log', { clientId: faure.id });
    await page.getByRole('radio', { name: 'Visit' }).click();
    await page.getByRole('radio', { name: 'Incoming' }).click();
    await page.getByRole('button', { name: 'Outcome, time spent, day…' }).click();
    await page.getByRole('radio', { name: 'Refused' }).click();
    await page.getByRole('radio', { name: 'Refused' }).click();
    await page.getByRole('radio', { name: 'Happy', exact: true }).click();
    await page.getByLabelText('Time spent (minutes)').fill('4a5');
    await page.getByLabelText('Distance (km)').fill('12');
    await page.getByLabelText('Day', { exact: true }).fill('yesterday');
    await userEvent.keyboard('{Tab}');
    await page.getByLabelText('Time', { exact: true }).fill('14:30');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).interactions).toMatchObject([
      {
        kind: 'visit',
        direction: 'in',
        outcome: null,
        mood: 'good',
        minutes: 45,
        kilometres: 12,
        day: '2026-03-09',
        time: '14:30',
      },
    ]);
  });

  test('a note has no direction', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    await button.run('contact.log', { clientId: faure.id });
    await page.getByRole('radio', { name: 'Note', exact: true }).click();
    await expect.element(page.getByRole('radio', { name: 'Reçu' })).not.toBeInTheDocument();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).interactions).toMatchObject([{ kind: 'note', direction: null }]);
  });
});

describe('what was typed', () => {
  test('is not lost by a stray Escape; a second one goes back to it', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    await button.run('contact.log', { clientId: faure.id });
    await said.fill('précieux');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Ce que vous avez saisi n’est pas enregistré.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Continuer la saisie' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Enregistrer' })).toBeVisible();
    await expect.element(said).toHaveValue('précieux');
    await expect.element(said).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Fermer sans enregistrer' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).interactions).toEqual([]);
  });

  test('nothing typed, Escape closes at once', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    await button.run('contact.log', { clientId: faure.id });
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('pressing save twice saves once', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    await button.run('contact.log', { clientId: faure.id });
    await said.fill('une fois');
    const saveButton = page.getByRole('button', { name: 'Enregistrer' }).element() as HTMLButtonElement;
    saveButton.click();
    saveButton.click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).interactions).toHaveLength(1);
  });

  test('hostile words are stored as text', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    for (const text of ['<script>alert(1)</script>', '=HYPERLINK("x")', '"><img src=x onerror=alert(1)>']) {
      await button.run('contact.log', { clientId: faure.id });
      await said.fill(text);
      await save();
      await expect.element(dialog).not.toBeInTheDocument();
      expect((await everything()).interactions.at(-1)?.text).toBe(text);
    }
  });
});

describe('a logged contact', () => {
  test('is edited in place, and thrown away with an undo', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    const row = { ...interactionOn('2026-03-01', 'Hésite'), clientId: faure.id };
    await write(creation('interactions', row));

    await button.run('contact.edit', { interactionId: row.id });
    await expect.element(page.getByRole('heading', { name: 'Modifier le contact avec Mme Faure' })).toBeVisible();
    await said.fill('Décidée : chêne');
    await page.getByRole('radio', { name: 'D’accord' }).click();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).interactions).toMatchObject([
      { id: row.id, text: 'Décidée : chêne', outcome: 'agreed', day: '2026-03-01' },
    ]);

    await button.run('contact.edit', { interactionId: row.id });
    await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await everything()).interactions[0]?.trashedAt).not.toBeNull();
    await screen.book.undo();
    expect((await everything()).interactions[0]?.trashedAt).toBeNull();
  });

  test('left as it was is saved without a trace in the history', async () => {
    const button = await openPage();
    const faure = await addClient('Mme Faure');
    const row = { ...interactionOn('2026-03-01', 'Hésite'), clientId: faure.id };
    await write(creation('interactions', row));
    const { undoable } = await screen.book.readHistory();
    await button.run('contact.edit', { interactionId: row.id });
    await expect.element(dialog).toBeVisible();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await screen.book.readHistory()).undoable).toEqual(undoable);
  });
});
