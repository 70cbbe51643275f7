/** Longest kept of a suggested name, in bytes of UTF-8: with its ending it fits the 255 of the usual file systems. */
const longest = 200;

/**
 * A name for the dialog to start with, from what the page suggests (a client's name may be in it). No folder, no
 * character that Windows refuses, none of its device names, always the given ending (without the dot).
 */
export function suggestFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const bare = suggested.toLowerCase().endsWith(ending.toLowerCase()) ? suggested.slice(0, -ending.length) : suggested;
  const plain = bare
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const short = beginning(plain).replace(/[\s.]+$/, '');
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(short) ? `_${short}` : short;
  return (safe === '' ? 'clientele' : safe) + ending;
}

function beginning(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > longest) break;
    kept += character;
  }
  return kept;
}
