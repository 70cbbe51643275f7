import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../.scripts/building.mjs';

describe('the fingerprint of sources', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientele-sources-'));
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'a.ts'), 'one');
    await writeFile(join(folder, 'deep', 'b.ts'), 'two');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is the same when nothing but the time has changed', async () => {
    const before = fingerprint([folder]);
    await utimes(join(folder, 'a.ts'), new Date(0), new Date(0));
    expect(fingerprint([folder])).toBe(before);
  });

  it('changes with one letter, deep down', async () => {
    const before = fingerprint([folder]);
    await writeFile(join(folder, 'deep', 'b.ts'), 'twO');
    expect(fingerprint([folder])).not.toBe(before);
  });

  it('changes when a file is renamed, added or moved to the next place', async () => {
    const before = fingerprint([folder]);
    await rename(join(folder, 'a.ts'), join(folder, 'c.ts'));
    expect(fingerprint([folder])).not.toBe(before);
    await rename(join(folder, 'c.ts'), join(folder, 'a.ts'));
    await writeFile(join(folder, 'empty.ts'), '');
    expect(fingerprint([folder])).not.toBe(before);
    expect(fingerprint([join(folder, 'a.ts'), join(folder, 'deep')])).not.toBe(
      fingerprint([join(folder, 'deep'), join(folder, 'a.ts')]),
    );
  });

  it('does not mistake the end of one file for the start of the next', async () => {
    await writeFile(join(folder, 'x'), '1');
    await writeFile(join(folder, 'y'), '23');
    const before = fingerprint([join(folder, 'x'), join(folder, 'y')]);
    await writeFile(join(folder, 'x'), '12');
    await writeFile(join(folder, 'y'), '3');
    expect(fingerprint([join(folder, 'x'), join(folder, 'y')])).not.toBe(before);
  });

  it('counts a place that is not there as empty', () => {
    expect(fingerprint([join(folder, 'gone')])).toBe(fingerprint([join(folder, 'gone too')]));
  });
});
