import { z } from 'zod';
import { invariant } from './invariant';

/** The kinds of record that carry an id. */
export type Subject = 'client' | 'link' | 'interaction' | 'follow-up' | 'sale' | 'payment' | 'export' | 'segment';

/** A UUIDv7 (RFC 9562) made by the app: unique without a server, and in time order, which keeps IndexedDB's writes sequential. */
export type Id<S extends Subject> = string & { readonly __subject: S };

export type ClientId = Id<'client'>;
export type LinkId = Id<'link'>;
export type InteractionId = Id<'interaction'>;
export type FollowUpId = Id<'follow-up'>;
export type SaleId = Id<'sale'>;
export type PaymentId = Id<'payment'>;
export type ExportId = Id<'export'>;
export type SegmentId = Id<'segment'>;

export type NewId = <S extends Subject>() => Id<S>;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUID of versions 1 to 8 in lower case (RFC 9562): books from elsewhere may hold others than our own. */
export function isId(text: string): boolean {
  return shape.test(text);
}

/** A schema for ids of one subject. Refuses anything that is not a lower-case UUID. */
export function idSchema<S extends Subject>() {
  return z.custom<Id<S>>((value) => typeof value === 'string' && isId(value));
}

/**
 * Makes a UUIDv7 from a moment (milliseconds) and ten random bytes.
 * Source: RFC 9562, section 5.7.
 */
export function idFrom<S extends Subject>(moment: number, random: Uint8Array): Id<S> {
  invariant(Number.isSafeInteger(moment) && moment >= 0 && moment < 2 ** 48, 'an id carries a moment of 48 bits');
  invariant(random.length >= 10, 'an id needs ten random bytes');
  const bytes = new Uint8Array(16);
  let rest = moment;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<S>;
}
