/** The vault on the desktop: the main process keeps the files, and is asked chunk by chunk through `window.desktop`. */
import { type Answer, type Desktop, largestChunk, type Refusal } from '../../electron/contract';
import type { SecondFolderChoice, Vault, VaultAnswer, VaultFolder, VaultRefusal } from './vault';

/** Bytes per question of what is read or replaced: none of them holds up the window. */
const chunk = 1024 * 1024;

export function desktopVault(desktop: Desktop): Vault {
  return {
    list: async (folder) => told(await desktop.listVault(folder)),
    read: (folder, name, offset = 0, length = Number.POSITIVE_INFINITY) => read(desktop, folder, name, offset, length),
    append: (folder, name, bytes) => append(desktop, folder, name, bytes),
    truncate: async (folder, name, size) => told(await desktop.truncateVault(folder, name, size)),
    replace: (folder, name, contents) => replace(desktop, folder, name, contents),
    remove: async (folder, name) => told(await desktop.removeFromVault(folder, name)),
    freeBytes: async () => {
      const answer = await desktop.freeBytes();
      return answer.ok ? answer.value : null;
    },
  };
}

export function desktopSecondFolder(desktop: Desktop): SecondFolderChoice {
  const current = async () => {
    const answer = await desktop.secondFolder();
    return answer.ok ? answer.value : null;
  };
  return {
    isSupported: true,
    current,
    choose: async () => {
      const answer = await desktop.chooseSecondFolder();
      return answer.ok ? answer.value : null;
    },
    // The system asks nobody again: the folder is there, or it is not.
    allow: async () => (await current())?.state === 'ready',
    forget: async () => {
      await desktop.forgetSecondFolder();
    },
  };
}

async function read(
  desktop: Desktop,
  folder: VaultFolder,
  name: string,
  offset: number,
  length: number,
): Promise<VaultAnswer<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let filled = 0;
  for (;;) {
    const wanted = Math.min(chunk, length - filled);
    const answer = await desktop.readVault(folder, name, offset + filled, wanted);
    if (!answer.ok) return refusal(answer.reason);
    parts.push(answer.value);
    filled += answer.value.length;
    if (answer.value.length < wanted || filled === length) break;
  }
  const bytes = new Uint8Array(filled);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { ok: true, value: bytes };
}

/** In one question unless it is very long. When a later one is refused, what the earlier ones added is cut off. */
async function append(
  desktop: Desktop,
  folder: VaultFolder,
  name: string,
  bytes: Uint8Array,
): Promise<VaultAnswer<number>> {
  let former: number | null = null;
  let offset = 0;
  for (;;) {
    // Copied: a view would be sent with the whole buffer that it looks at.
    const part = bytes.slice(offset, offset + largestChunk);
    const answer = await desktop.appendToVault(folder, name, part);
    if (!answer.ok) {
      // A cut that is refused too is made up for by the main process before the next append.
      if (former !== null) await desktop.truncateVault(folder, name, former);
      return refusal(answer.reason);
    }
    former ??= answer.value - part.length;
    offset += part.length;
    if (offset === bytes.length) return answer;
  }
}

async function replace(
  desktop: Desktop,
  folder: VaultFolder,
  name: string,
  contents: Blob,
): Promise<VaultAnswer<null>> {
  const started = await desktop.startReplacing(folder, name);
  if (!started.ok) return refusal(started.reason);
  const { token } = started.value;
  try {
    for (let offset = 0; offset < contents.size; offset += chunk) {
      const bytes = new Uint8Array(await contents.slice(offset, offset + chunk).arrayBuffer());
      const appended = await desktop.appendToReplacing(token, bytes);
      if (!appended.ok) return refusal(appended.reason);
    }
  } catch {
    // The blob stands for a file that has gone meanwhile.
    await desktop.abandonReplacing(token);
    return refusal('failed');
  }
  return told(await desktop.finishReplacing(token));
}

function told<Value>(answer: Answer<Value>): VaultAnswer<Value> {
  return answer.ok ? answer : refusal(answer.reason);
}

/** A name or a number that the main process does not take is a bug of ours, and no disk's doing. */
function refusal(reason: Refusal): { readonly ok: false; readonly reason: VaultRefusal } {
  if (reason === 'malformed' || reason === 'foreign') throw new Error(`The vault was asked wrongly: ${reason}`);
  return { ok: false, reason: isOfVault(reason) ? reason : 'failed' };
}

function isOfVault(reason: Refusal): reason is VaultRefusal {
  return reason === 'missing' || reason === 'disk-full' || reason === 'not-allowed' || reason === 'failed';
}
