import { type ChosenFolder, privateFiles } from '../host/private-files';
import { serveVault } from '../host/vault-port';

let elsewhere: FileSystemDirectoryHandle | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ChosenFolder | object>) => {
  if ('elsewhere' in data) elsewhere = data.elsewhere;
});

const { storage, locks } = navigator;
const files = privateFiles({ storage, locks, elsewhere: () => elsewhere, randomName: () => crypto.randomUUID() });
serveVault(files, self);
