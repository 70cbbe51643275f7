import { tryMutant } from './mutated-backups';
import { roundTrip } from './round-trips';

/** What the faults do to books in the page, each on a shelf and in a vault of its own. */
export const trials = { roundTrip, tryMutant };
