import type { Page } from '@playwright/test';

/** Lets a file fall on the window, as a person does who drags it there. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, contents]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([contents], called));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByRole('dialog').locator('button[type="submit"]').waitFor();
}

/** Holds a picture above a part of the window, before it falls. */
export async function hangPicture(page: Page, over: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'photo.jpg', { type: 'image/jpeg' }));
    return transfer;
  });
  await page.dispatchEvent(over, 'dragover', { dataTransfer });
}

/** One card of such a file. */
export const cardOf = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

/** Cards of a phone: some of the sample's clients with something new to say, somebody unknown, and one without a name. */
export const cards = [
  cardOf(
    'FN:Hôtel du Parc',
    'ORG:Hôtel du Parc',
    'URL:https://hotel-parc.example',
    'NOTE:Entrée des artisans rue basse',
  ),
  cardOf('FN:Garage Petit', 'ORG:Garage Petit', 'NOTE:Fermé le lundi'),
  cardOf('FN:Menuiserie Lebrun', 'ORG:Menuiserie Lebrun', 'URL:https://lebrun.example'),
  cardOf('FN:Domaine des Schistes', 'URL:https://schistes.example'),
  cardOf('FN:Solène Marchand', 'TEL;TYPE=CELL:06 39 98 51 20', 'EMAIL:solene.marchand@example.org'),
  cardOf('TEL;TYPE=CELL:06 39 98 51 21'),
].join('');

/** What somebody wrote down of calls and visits, in a table of their own. */
export const calls = [
  'Jour;Heure;Client;Nature;Sens;Résultat;Minutes;Texte',
  '12/10/2026;14 h 30;Hôtel du Parc;Appel;Reçu;Réfléchit;15 min;Veut deux tables de plus pour la véranda',
  '14/10/2026;;Garage Petit;Note;;;;Le portail s’ouvre avec le code 45B2',
  '15/10/2026;9:00;Menuiserie Lebrun;Visite;;À suivre;40;Échantillons de frêne déposés à l’atelier',
  '16/10/2026;;Solène Marchand;Appel;Émis;Pas de réponse;;Rappeler après les vacances',
  '31/02/2026;;Garage Petit;Visite;;;;',
  '18/10/2026;25:00;Hôtel du Parc;Visite;;;;',
  '',
].join('\r\n');
