/**
 * Loads the window again at the home page: no route of the book that one leaves means anything in the other. Without going
 * there first, which would ask a closed book what is due today.
 */
export function reloadAtHome(reload: () => void): void {
  history.replaceState(null, '', '#/');
  reload();
}
