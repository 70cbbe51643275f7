import { refuse, succeed } from '../../domain/outcome';
import type { FoundPicture } from '../contacts/found-contact';
import { limits } from '../decode/limits';
import { bytesOfBase64 } from '../picture/base64';
import type { CardPicture } from './cards';
import { type CardVersion, readProperty } from './property';

/**
 * The picture of a PHOTO or X-MS-CARDPICTURE, as the bytes that it has in the file: the base64 of vCard 2.1 and 3.0, or
 * the address `data:` of 4.0, which some programs write in 3.0, too, with its separators escaped. null when the property
 * is empty. Refused: a picture that is only referred to; what is no base64; more than `limits.pictureSize`.
 */
export function readPicture({ text, isTooLarge }: CardPicture, version: CardVersion): FoundPicture | null {
  // First: of one that stands in a single line, nothing was kept.
  if (isTooLarge) return refuse('too-large');
  const value = readProperty(text, version)?.value.trim() ?? '';
  if (value === '') return null;
  const data = /^data:([^,]{0,200}),/i.exec(value);
  if (!data && /^[a-z][a-z0-9+.-]*:/i.test(value)) return refuse('elsewhere');
  const isBase64 = !data || /;base64\\?$/i.test(data[1] ?? '');
  const bytes = isBase64 ? bytesOfBase64(value.slice(data?.[0].length ?? 0)) : null;
  if (bytes === null || bytes.length === 0) return refuse('unreadable');
  return bytes.length > limits.pictureSize ? refuse('too-large') : succeed(bytes);
}
