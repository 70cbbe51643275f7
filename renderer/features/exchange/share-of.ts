import type { Progress } from '../../workers/job';

/** From 0 to 1; null while the end is not known: before the first row, and behind the last one, when figures are counted. */
export function shareOf(progress: Progress | null): number | null {
  return progress && progress.done < progress.all ? progress.done / progress.all : null;
}
