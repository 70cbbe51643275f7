import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** What the files hold that must never be served. */
export const secret = 'what must stay outside';

/** Writes a built renderer into a folder, with things beside and in it that must not be reached; answers its place. */
export function buildRenderer(top: string): string {
  const root = join(top, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'main-B1x_y2.js'), 'export {}');
  writeFileSync(join(root, 'assets', 'inter.woff2'), new Uint8Array([0, 255, 10, 13]));
  writeFileSync(join(root, 'assets', 'notes.md'), secret);
  writeFileSync(join(root, 'assets', 'no-ending'), secret);
  writeFileSync(join(root, '.env.json'), secret);
  writeFileSync(join(top, 'secret.json'), secret);
  mkdirSync(join(top, 'renderer-beside'));
  writeFileSync(join(top, 'renderer-beside', 'secret.json'), secret);
  symlinkSync(join(top, 'secret.json'), join(root, 'link.json'));
  symlinkSync(join(top, 'renderer-beside'), join(root, 'beside'));
  symlinkSync(join(root, 'index.html'), join(root, 'same.html'));
  return root;
}

const step = fc.constantFrom(
  ...['..', '.', '...', '', '~', '..;', '..\\', '\\\\', 'C:'],
  ...['%2e%2e', '%2E.', '.%2e', '%252e%252e', '..%2f', '..%5c', '%c0%ae%c0%ae', '%00', '..%00'],
  ...['．．', '%ef%bc%8e%ef%bc%8e'],
  ...['assets', 'renderer', 'renderer-beside', 'beside'],
);
const separator = fc.constantFrom('/', '//', '\\', '%2f', '%5c');
const goal = fc.constantFrom('secret.json', 'link.json', 'renderer-beside/secret.json', 'etc/passwd', '.env.json');

/** Ways of climbing out of that folder, from its top: what stands behind the first slash of an address. */
export const climbingPath: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(step, separator), { minLength: 1, maxLength: 8 }), goal)
  .map(([steps, end]) => `${steps.flat().join('')}${end}`);
