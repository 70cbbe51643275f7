/*
 * The first script of the page, read before the app: the browser takes up to a second to open the store of databases of a
 * large book, and the page as long to read and run the app. This way they take it side by side.
 */
import { findStorage } from './data/storage';

// Whatever is the matter with the store, the opening of the book meets it again, and says so.
findStorage()
  .then((storage) => storage.databases())
  .catch(() => {});
