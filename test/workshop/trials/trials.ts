import { failEveryCall, titlesOfWorks } from './fail-every-call';
import { trySequences } from './model-test';
import { tryMutant } from './mutated-backups';
import { layNewerBook, openNewerBook, restoreNewerBackup, untouchedSince } from './newer-books';
import { failEveryStep, openOldBook, restoreOldBackup } from './old-books';
import { rotateAnEmptiedBook } from './rotate-an-emptied-book';
import { roundTrip } from './round-trips';
import { pictureOfWholeBook } from './whole-small-book';

/** What the faults do to books in the page, each on a shelf and in a vault of its own. */
export const trials = {
  roundTrip,
  tryMutant,
  trySequences,
  rotateAnEmptiedBook,
  pictureOfWholeBook,
  openOldBook,
  restoreOldBackup,
  failEveryStep,
  failEveryCall,
  titlesOfWorks,
  openNewerBook,
  restoreNewerBackup,
  layNewerBook,
  untouchedSince,
};
