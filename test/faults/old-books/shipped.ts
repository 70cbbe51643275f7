import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from '../../../.scripts/place.mjs';
import { fixture } from '../../support/fixture';
import type { Picture } from '../../workshop/trials/picture';

/** The versions of the book's shape that renderer/data/schema knows, the oldest first. */
export function shippedSchemas(): readonly number[] {
  return readdirSync(at('renderer', 'data', 'schema'))
    .flatMap((name) => /^v(\d+)-.+\.ts$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((left, right) => left - right);
}

/** The file of a whole small book as the app of this version left it. Written once, and never again. */
export function bookOf(schema: number): string {
  return fixture('books', `v${String(schema).padStart(3, '0')}.json`);
}

/** null while there is none: `keep-this-schema.ts` makes it. */
export function readBookOf(schema: number): Picture | null {
  const path = bookOf(schema);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
