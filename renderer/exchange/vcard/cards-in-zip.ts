import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client } from '../../domain/client/client';
import { type VcardOptions, writeVcards } from './write-vcard';

// Whoever calls is in a worker already, and the page's policy allows no others.
configure({ useWebWorkers: false });

/** In characters: short enough for a path on Windows with some folders in front of it. */
const longestName = 80;

/**
 * A zip with one vCard file per client, named after them: Outlook takes the first card of a file and no other. `onCard`
 * hears how many are in; what it throws ends the writing.
 */
export async function cardsInZip(
  clients: readonly Client[],
  options: VcardOptions,
  onCard: (count: number) => void | Promise<void> = () => {},
): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 6 });
  const taken = new Set<string>();
  for (const [index, client] of clients.entries()) {
    await zip.add(`${freeName(client.name, taken)}.vcf`, new TextReader(writeVcards([client], options)));
    await onCard(index + 1);
  }
  return await zip.close();
}

/** A name that every system can write and that none of the others has; Windows tells no capital from a small letter. */
function freeName(name: string, taken: Set<string>): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '-')
    .slice(0, longestName)
    .toWellFormed()
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const safe = plain === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(plain) ? `_${plain}` : plain;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? safe : `${safe} (${count})`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
