import { SHA256 } from '@stablelib/sha256';

/** SHA-256 of bytes that come piece by piece, in hexadecimal: what `sha256sum` prints. The browser's own takes only a whole. */
export class Sha256 {
  readonly #hash = new SHA256();

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** Nothing can be added afterwards. */
  hex(): string {
    return Array.from(this.#hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

/** The SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  const hash = new Sha256();
  hash.add(new TextEncoder().encode(text));
  return hash.hex();
}
