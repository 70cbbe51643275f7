/*
 * The first script of the page, read before the app: the browser takes up to a second to open the store of databases of a
 * large book, and the page as long to read and run the app. This way they take it side by side. It brings nothing along
 * that has to be read first.
 */
import { findStorage } from './data/storage';

// Whatever is the matter with the store, the opening of the book meets it again, and says so.
findStorage()
  .then((storage) => storage.databases())
  .catch(() => {});

// The page waits for the first answer of this one, whenever it asks: better now, while the app is not here yet.
try {
  void localStorage.length;
} catch {
  // A browser that gives none throws, and is met again too.
}
