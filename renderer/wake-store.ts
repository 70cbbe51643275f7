/*
 * The first script of the page, read before the app: the browser takes up to a second to open the store of databases of a
 * large book, and the page as long to read and run the app. This way they take it side by side. It brings nothing along
 * that would have to be read first, so it does not know of a store beside the browser's own (data/storage.ts): that one is
 * opened as late as the app comes.
 */

// Whatever is the matter with the store, the opening of the book meets it again, and says so.
try {
  indexedDB.databases().catch(() => {});
  // The page is held until the first answer of this one, whenever it asks: better now, while the app is not here yet.
  void localStorage.length;
} catch {
  // A browser that gives none throws.
}
