import type { Moment } from '../domain/calendar/day';
import { type Id, idFrom, type NewId, type Subject } from '../domain/id';

/** How many ids share a moment: the 12 bits that RFC 9562 (section 6.2, method 1) gives to a counter. */
const perMoment = 4096;

/**
 * Ids that sort in the order in which they are made, many in one moment: rows of an import stay in the order of their file, and are
 * written in the order of their keys.
 */
export function idsInOrder(now: Moment): NewId {
  let count = 0;
  return <S extends Subject>(): Id<S> => {
    const bytes = crypto.getRandomValues(new Uint8Array(10));
    const counter = count % perMoment;
    bytes[0] = counter >> 8;
    bytes[1] = counter & 0xff;
    const moment = now + Math.floor(count / perMoment);
    count += 1;
    return idFrom<S>(moment, bytes);
  };
}
