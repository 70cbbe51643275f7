import { join } from 'node:path';
import { top } from '../../.scripts/place.mjs';

/** The path of a file that tests hand in as a person would. */
export function fixture(...names: readonly string[]): string {
  return join(top, 'test', 'fixtures', ...names);
}
