import type { Vault } from '../host/vault';
import { serveVault, vaultThrough } from '../host/vault-port';

/** The first message to a worker that writes to the vault. */
interface HandedVault {
  readonly type: 'vault';
  readonly port: MessagePort;
}

/** Gives a worker that was just started its own way to the vault of this window. */
export function handVault(worker: Worker, vault: Vault): Worker {
  const { port1, port2 } = new MessageChannel();
  serveVault(vault, port1);
  worker.postMessage({ type: 'vault', port: port2 } satisfies HandedVault, [port2]);
  return worker;
}

let handed: Vault | null = null;

/** The other side; to be called when the worker is loaded, before its first message. */
export function receiveVault(): void {
  self.addEventListener('message', ({ data }: MessageEvent<Partial<HandedVault>>) => {
    if (data.type === 'vault' && data.port) handed = vaultThrough(data.port);
  });
}

/** The vault that this worker was given; null where the book has none, as the sample. */
export function vaultOfThisWorker(): Vault | null {
  return handed;
}
