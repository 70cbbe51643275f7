import { Decrypter, Encrypter } from 'age-encryption';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { sealedStart } from './beginnings';
import type { Identity, Recipient } from './keys';

export type SealRefusal =
  /** Sealed for somebody else, or the bytes that say for whom were changed: the format cannot tell one from the other. */
  | 'wrong-key'
  /** Sealed in another manner than ours: by a passphrase alone, by an SSH key. */
  | 'other-seal'
  /** Ends before its end. So does a file whose last 64 KiB were changed: the format cannot tell one from the other. */
  | 'cut'
  /** Changed since it was sealed. */
  | 'damaged'
  /** Not sealed by age. */
  | 'foreign';

/** The last line of the part in clear. */
const headEnd = /\n--- [A-Za-z0-9+/]{43}\n/;
/** Ours has 200 bytes; one with many recipients has a few thousand. More is not read to the end. */
const largestHead = 65_536;

/** Sizes in bytes, from the format (age-encryption.org/v1, "Payload"): a nonce, then pieces, each with its tag. */
const nonceSize = 16;
const pieceSize = 65_536;
const tagSize = 16;

/** Whether a file begins as one that age sealed. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, sealedStart.length).text()) === sealedStart;
}

/** Seals a file for a recipient. Streams: memory holds a few pieces, beside the result where the platform keeps blobs. */
export async function encryptFile(file: Blob, recipient: Recipient): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return gather(await encrypter.encrypt(file.stream()));
}

/**
 * Opens a sealed file; streams as `encryptFile` does. Nothing of the file is handed out before all of it has been verified.
 * Never throws for what a file may contain; an `identity` that is none is a wrong key.
 */
export async function decryptFile(file: Blob, identity: Identity): Promise<Outcome<Blob, SealRefusal>> {
  const head = await readHead(file);
  if (!head.ok) return head;
  const payload = file.size - head.value - nonceSize;
  if (payload < tagSize) return refuse('cut');
  const opened = await startOpening(file, identity);
  if (!opened.ok) return opened;
  let came = 0;
  try {
    const whole = await gather(opened.value, (bytes) => {
      came += bytes;
    });
    return succeed(whole);
  } catch {
    const lastPiece = Math.ceil(payload / (pieceSize + tagSize)) - 1;
    return refuse(came < lastPiece * pieceSize ? 'damaged' : 'cut');
  }
}

/** The size of the part in clear. */
async function readHead(file: Blob): Promise<Outcome<number, SealRefusal>> {
  const text = new TextDecoder('latin1').decode(await file.slice(0, largestHead).arrayBuffer());
  if (text === '' || !sealedStart.startsWith(text.slice(0, sealedStart.length))) return refuse('foreign');
  const end = headEnd.exec(text);
  if (end) return succeed(end.index + end[0].length);
  const isAllText = file.size <= largestHead && /^[\n -~]*$/.test(text);
  return refuse(isAllText ? 'cut' : 'damaged');
}

/** Reads the head, and answers what follows as it is opened. */
async function startOpening(file: Blob, identity: Identity): Promise<Outcome<ReadableStream<Uint8Array>, SealRefusal>> {
  let reason: SealRefusal = 'damaged';
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    return refuse('wrong-key');
  }
  // Identities are asked in turn: this one is reached when ours has not opened.
  decrypter.addIdentity({
    unwrapFileKey(stanzas) {
      reason = stanzas.some(({ args }) => args[0] === 'X25519') ? 'wrong-key' : 'other-seal';
      return null;
    },
  });
  try {
    return succeed(await decrypter.decrypt(file.stream().pipeThrough(inPieces())));
  } catch {
    return refuse(reason);
  }
}

/**
 * Cuts what flows into pieces of 64 KiB at most, so that no opened piece waits behind another: what waits is lost when the
 * next one does not open, and how far a file was good is how a cut one is known.
 */
function inPieces(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      for (let at = 0; at < chunk.length; at += pieceSize) controller.enqueue(chunk.subarray(at, at + pieceSize));
    },
  });
}

/** How many bytes are held before they are handed to the platform, which may put them on the disk. */
const bytesPerPart = 4_000_000;

async function gather(stream: ReadableStream<Uint8Array>, onBytes: (count: number) => void = () => {}): Promise<Blob> {
  const parts: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  for await (const chunk of stream) {
    onBytes(chunk.length);
    held.push(chunk as Uint8Array<ArrayBuffer>);
    size += chunk.length;
    if (size < bytesPerPart) continue;
    parts.push(new Blob(held));
    held = [];
    size = 0;
  }
  return new Blob([...parts, ...held]);
}
