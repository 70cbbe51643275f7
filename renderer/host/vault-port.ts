/**
 * The wire between a vault and whoever uses it from another thread: numbered questions one way, answers the other.
 * Byte arrays are copied once and the copy is moved across: neither side ever loses a buffer that it still holds.
 */
import type { Vault, VaultAnswer } from './vault';

/** A `MessagePort`, a `Worker`, or a dedicated worker's own `self`. Other messages may travel on it. */
export interface VaultPort {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  /** A `MessagePort` keeps what it receives until then. */
  start?(): void;
}

interface Question {
  readonly vaultQuestion: number;
  readonly ask: keyof Vault;
  readonly given: readonly unknown[];
}

/** Without `value` when the vault threw. */
interface Answer {
  readonly vaultAnswer: number;
  readonly value?: unknown;
}

const failed: VaultAnswer<never> = { ok: false, reason: 'failed' };

/** Answers what the other end asks until the port is closed. What the vault throws goes back as `failed`. */
export function serveVault(vault: Vault, port: VaultPort): void {
  const post = (answer: Answer, transfer: Transferable[] = []) => port.postMessage(answer, { transfer });

  async function answer({ vaultQuestion, ask, given }: Question): Promise<void> {
    try {
      const value: unknown = await Reflect.apply(vault[ask], vault, given);
      if (!isBytes(value)) return post({ vaultAnswer: vaultQuestion, value });
      const bytes = new Uint8Array(value.value);
      post({ vaultAnswer: vaultQuestion, value: { ok: true, value: bytes } }, [bytes.buffer]);
    } catch {
      post({ vaultAnswer: vaultQuestion });
    }
  }

  port.addEventListener('message', ({ data }: MessageEvent<Partial<Question> | null>) => {
    if (typeof data?.vaultQuestion === 'number') void answer(data as Question);
  });
  port.start?.();
}

/**
 * The vault that is served at the other end; one to a port. No browser tells a port that its other end has gone (Chromium
 * 156 has no such event): whoever needs an answer in time watches for it, and calls `close`. Then what waits, and whatever
 * is asked later, is `failed` (`freeBytes`: null). The port itself stays its owner's to close.
 */
export function vaultThrough(port: VaultPort): Vault & { close(): void } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  let isOpen = true;

  function take({ data }: MessageEvent<Partial<Answer> | null>): void {
    if (typeof data?.vaultAnswer !== 'number') return;
    waiting.get(data.vaultAnswer)?.(data as Answer);
    waiting.delete(data.vaultAnswer);
  }

  function close(): void {
    isOpen = false;
    port.removeEventListener('message', take);
    for (const [vaultAnswer, tell] of waiting) tell({ vaultAnswer });
    waiting.clear();
  }

  async function send<Value>(
    otherwise: Value,
    ask: keyof Vault,
    given: readonly unknown[],
    transfer: Transferable[] = [],
  ) {
    if (!isOpen) return otherwise;
    const answered = Promise.withResolvers<Value>();
    const vaultQuestion = ++asked;
    port.postMessage({ vaultQuestion, ask, given } satisfies Question, { transfer });
    waiting.set(vaultQuestion, (answer) => answered.resolve('value' in answer ? (answer.value as Value) : otherwise));
    return answered.promise;
  }

  port.addEventListener('message', take);
  port.start?.();

  return {
    list: (folder) => send(failed, 'list', [folder]),
    read: (folder, name, offset, length) => send(failed, 'read', [folder, name, offset, length]),
    append: async (folder, name, bytes) => {
      const copy = new Uint8Array(bytes);
      return send(failed, 'append', [folder, name, copy], [copy.buffer]);
    },
    truncate: (folder, name, size) => send(failed, 'truncate', [folder, name, size]),
    replace: (folder, name, contents) => send(failed, 'replace', [folder, name, contents]),
    remove: (folder, name) => send(failed, 'remove', [folder, name]),
    freeBytes: () => send(null, 'freeBytes', []),
    close,
  };
}

function isBytes(value: unknown): value is { readonly ok: true; readonly value: Uint8Array } {
  return typeof value === 'object' && value !== null && 'value' in value && value.value instanceof Uint8Array;
}
