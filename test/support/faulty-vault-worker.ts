/**
 * The vault worker over a disk, or in a browser, that is less than what the tests run on: its name says what it lacks, and
 * the message `full`, `short`, `lost` or `well` how the next writes end.
 */

import '../../renderer/workers/vault-worker';

interface Writing {
  write(bytes: Uint8Array, options: object): number;
}

const handles: Writing = Reflect.get(globalThis, 'FileSystemSyncAccessHandle').prototype;
const { write } = handles;
let disk = 'well';

self.addEventListener('message', ({ data }) => {
  if (typeof data.disk === 'string') disk = data.disk;
});

handles.write = function (bytes, options) {
  if (disk === 'well') return write.call(this, bytes, options);
  // As a private window gives an error: minus four, taken for a number of bytes.
  if (disk === 'lost') return 2 ** 32 - 4;
  const half = write.call(this, bytes.subarray(0, bytes.length / 2), options);
  if (disk === 'short') return half;
  throw new DOMException('No space available for this operation', 'QuotaExceededError');
};

if (self.name === 'cannot move') Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move');
if (self.name === 'cannot share') {
  const files = FileSystemFileHandle.prototype;
  const { createSyncAccessHandle } = files;
  files.createSyncAccessHandle = async function () {
    const handle = await createSyncAccessHandle.call(this);
    return Object.defineProperty(handle, 'mode', { value: undefined });
  };
}
