/** What goes between a page and the program that drives it, as text: JSON, in which bytes are marked. */
export function packed(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? { bytes: btoa(Array.from(each, (byte) => String.fromCharCode(byte)).join('')) } : each,
  );
}

export function unpacked(text: string): unknown {
  return JSON.parse(text, (_key, each: unknown) => {
    const isMarked = typeof each === 'object' && each !== null && 'bytes' in each && typeof each.bytes === 'string';
    return isMarked ? Uint8Array.from(atob(each.bytes as string), (letter) => letter.charCodeAt(0)) : each;
  });
}
