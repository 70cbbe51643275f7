/**
 * The few words that the machine's side says by itself: menu entries that Electron carries out (their own labels are
 * English everywhere), and the box that is left when no page can be shown. All others come from the page, translated.
 */
type Word =
  | 'edit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'window'
  | 'actualSize'
  | 'larger'
  | 'smaller'
  | 'fullScreen'
  | 'minimize'
  | 'close'
  | 'quit'
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'showAll'
  | 'pageLost'
  | 'pageLostAdvice'
  | 'notSetAside'
  | 'notSetAsideAdvice';

export type Words = Readonly<Record<Word, string>>;

const english: Words = {
  edit: 'Edit',
  undo: 'Undo typing',
  redo: 'Redo typing',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  window: 'Window',
  actualSize: 'Actual size',
  larger: 'Larger',
  smaller: 'Smaller',
  fullScreen: 'Full screen',
  minimize: 'Minimise',
  close: 'Close window',
  quit: 'Quit Clientèle',
  about: 'About Clientèle',
  services: 'Services',
  hide: 'Hide Clientèle',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  pageLost: 'Clientèle could not be shown',
  pageLostAdvice:
    'The window stopped several times in a row. What you saved is still there. Close other programs, then open Clientèle again.',
  notSetAside: 'The damaged storage could not be set aside',
  notSetAsideAdvice:
    'Another program may be holding its files. Nothing was touched, and your copies are still there. Restart the computer, then open Clientèle and try again.',
};

const french: Words = {
  edit: 'Édition',
  undo: 'Annuler la frappe',
  redo: 'Rétablir la frappe',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  window: 'Fenêtre',
  actualSize: 'Taille normale',
  larger: 'Agrandir',
  smaller: 'Réduire',
  fullScreen: 'Plein écran',
  minimize: 'Mettre de côté',
  close: 'Fermer la fenêtre',
  quit: 'Quitter Clientèle',
  about: 'À propos de Clientèle',
  services: 'Services',
  hide: 'Masquer Clientèle',
  hideOthers: 'Masquer les autres',
  showAll: 'Tout afficher',
  pageLost: 'Clientèle n’a pas pu s’afficher',
  pageLostAdvice:
    'La fenêtre s’est arrêtée plusieurs fois de suite. Ce que vous avez enregistré est toujours là. Fermez d’autres logiciels, puis rouvrez Clientèle.',
  notSetAside: 'Le stockage abîmé n’a pas pu être mis de côté',
  notSetAsideAdvice:
    'Un autre logiciel tient peut-être ses fichiers. Rien n’a été touché, et vos copies sont toujours là. Redémarrez l’ordinateur, puis ouvrez Clientèle et réessayez.',
};

/** French for every tag that begins with `fr`, English for the rest. */
export function wordsIn(language: string): Words {
  return /^fr\b/i.test(language) ? french : english;
}
