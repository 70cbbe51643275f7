import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const top = new URL('../../', import.meta.url);
const packaging = readFileSync(new URL('electron-builder.yml', top), 'utf8');

describe('the packaged application', () => {
  test('leaves the book where it is when it is uninstalled', () => {
    expect(packaging).toContain('deleteAppDataOnUninstall: false');
  });

  test.each([...packaging.matchAll(/assets\/[\w./-]+/g)].map(([path]) => path))('finds its picture: %s', (path) => {
    expect(existsSync(new URL(path, top))).toBe(true);
  });
});

/** The first bytes of the containers that the script of the icons writes by itself. */
describe('the icons', () => {
  const read = (path: string) => readFileSync(new URL(`assets/${path}`, top));
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

  test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('one of %i pixels is square', (size) => {
    const picture = read(`icons/${size}x${size}.png`);
    expect(picture.subarray(0, 8)).toEqual(png);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('that of Windows holds the sizes that it asks for, each a whole PNG', () => {
    const container = read('icon.ico');
    expect([container.readUInt16LE(0), container.readUInt16LE(2)]).toEqual([0, 1]);
    const count = container.readUInt16LE(4);
    const entries = Array.from({ length: count }, (_, index) => {
      const at = 6 + index * 16;
      const length = container.readUInt32LE(at + 8);
      const offset = container.readUInt32LE(at + 12);
      return { size: container.readUInt8(at) || 256, picture: container.subarray(offset, offset + length) };
    });
    expect(entries.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { size, picture } of entries) expect(picture).toEqual(read(`icons/${size}x${size}.png`));
  });

  test('that of macOS is as long as it says, down to its last picture', () => {
    const container = read('icon.icns');
    expect(container.toString('latin1', 0, 4)).toBe('icns');
    expect(container.readUInt32BE(4)).toBe(container.length);
    const kinds: string[] = [];
    let at = 8;
    while (at < container.length) {
      kinds.push(container.toString('latin1', at, at + 4));
      expect(container.subarray(at + 8, at + 16)).toEqual(png);
      at += container.readUInt32BE(at + 4);
    }
    expect(at).toBe(container.length);
    expect(kinds).toEqual(['icp4', 'ic11', 'icp5', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
  });
});
