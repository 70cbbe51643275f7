import type { Progress } from '../../workers/job';

/** From 0 to 1; null while the end is not known. */
export function shareOf(progress: Progress | null): number | null {
  return progress && progress.all > 0 ? progress.done / progress.all : null;
}
