import { Sha256 } from '../exchange/digest/sha256';

/** SHA-256 in hexadecimal, of a file of any size. */
export async function hashOf(file: Blob): Promise<string> {
  const hash = new Sha256();
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) hash.add(next.value);
  return hash.hex();
}
