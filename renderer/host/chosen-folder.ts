/**
 * Writing into a folder that the person chose, through `createWritable`: the browser writes beside the file and puts
 * the whole in its place on `close`. It does not say when that reached the stick, so a copy counts only once it was read
 * back; and a file that is new stands there empty until it is closed.
 */
import { isMissing, partsOf } from './file-system';

export async function replaceFile(folder: FileSystemDirectoryHandle, name: string, contents: Blob): Promise<null> {
  const isNew = !(await isThere(folder, name));
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await swap(file, false, async (writable) => {
      for await (const { bytes } of partsOf(contents)) await writable.write(bytes);
    });
    return null;
  } catch (error) {
    if (isNew) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

/** Copies the whole file to add to it: fit for small ones. Answers its new size. */
export async function appendBytes(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<number> {
  const file = await folder.getFileHandle(name, { create: true });
  const { size } = await file.getFile();
  await swap(file, true, (writable) => writable.write({ type: 'write', position: size, data: new Uint8Array(bytes) }));
  return size + bytes.length;
}

export async function truncateFile(folder: FileSystemDirectoryHandle, name: string, size: number): Promise<null> {
  const file = await folder.getFileHandle(name);
  if ((await file.getFile()).size < size) throw new DOMException('The file is shorter', 'IndexSizeError');
  await swap(file, true, (writable) => writable.truncate(size));
  return null;
}

/** None of this name is success, but a folder that is not plugged in is `missing`. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<null> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await touch(folder);
  }
  return null;
}

/** Throws `NotFoundError` when the folder is not there, `NotAllowedError` when the person has not allowed it. */
export async function touch(folder: FileSystemDirectoryHandle): Promise<void> {
  await folder.keys().next();
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (!isMissing(error)) throw error;
    return false;
  }
}

async function swap(
  file: FileSystemFileHandle,
  keepExistingData: boolean,
  write: (writable: FileSystemWritableFileStream) => Promise<void>,
): Promise<void> {
  const writable = await file.createWritable({ keepExistingData });
  try {
    await write(writable);
    await writable.close();
  } catch (error) {
    // A stream that failed has dropped what it held already.
    await writable.abort().catch(() => undefined);
    throw error;
  }
}
