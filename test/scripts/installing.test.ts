import { describe, expect, it } from 'vitest';
import { agrees, isInstalled, knowsSystem } from '../../.scripts/installing.mjs';

const lockfile = {
  packages: {
    '': { dependencies: { react: '19.3.1' }, devDependencies: { vite: '8.3.8' } },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

const installed = (changes: Record<string, { version: string } | undefined> = {}) => ({
  packages: Object.fromEntries(
    Object.entries({
      'node_modules/react': { version: '19.3.1' },
      'node_modules/vite': { version: '8.3.8' },
      ...changes,
    }).flatMap(([place, found]) => (found ? [[place, found] as const] : [])),
  ),
});

describe('what npm installed', () => {
  it('is missing where npm never ran', () => {
    expect(isInstalled(lockfile, null)).toBe(false);
  });

  it('is whole when another system’s optional package is absent', () => {
    expect(isInstalled(lockfile, installed())).toBe(true);
  });

  it('is stale when an optional package has another version', () => {
    expect(isInstalled(lockfile, installed({ 'node_modules/fsevents': { version: '2.0.0' } }))).toBe(false);
  });

  it('is stale when a package has another version, or is gone', () => {
    expect(isInstalled(lockfile, installed({ 'node_modules/react': { version: '18.0.0' } }))).toBe(false);
    expect(isInstalled(lockfile, installed({ 'node_modules/vite': undefined }))).toBe(false);
  });

  it('may hold more than is asked for', () => {
    expect(isInstalled(lockfile, installed({ 'node_modules/extra': { version: '1.0.0' } }))).toBe(true);
  });
});

describe('package.json', () => {
  it('agrees with the lockfile in whatever order it names things', () => {
    expect(agrees({ devDependencies: { vite: '8.3.8' }, dependencies: { react: '19.3.1' } }, lockfile)).toBe(true);
  });

  it('disagrees once a dependency is added, moved or changed by hand', () => {
    expect(
      agrees({ dependencies: { react: '19.3.1', zod: '4.6.7' }, devDependencies: { vite: '8.3.8' } }, lockfile),
    ).toBe(false);
    expect(agrees({ dependencies: { react: '19.3.1', vite: '8.3.8' } }, lockfile)).toBe(false);
    expect(agrees({ dependencies: { react: '19.3.2' }, devDependencies: { vite: '8.3.8' } }, lockfile)).toBe(false);
  });
});

describe('a lockfile', () => {
  const linuxOnly = {
    packages: {
      'node_modules/biome': {
        version: '2.0.0',
        optionalDependencies: {
          '@b/cli-linux-x64': '2.0.0',
          '@b/cli-darwin-arm64': '2.0.0',
          '@b/cli-linux-x64-musl': '2.0.0',
        },
      },
      'node_modules/@b/cli-linux-x64': { version: '2.0.0', optional: true },
    },
  };

  it('knows the system whose programs it names', () => {
    expect(knowsSystem(linuxOnly, 'linux', 'x64')).toBe(true);
  });

  it('does not know a system whose programs it leaves out', () => {
    expect(knowsSystem(linuxOnly, 'darwin', 'arm64')).toBe(false);
  });

  it('knows a system for which no program is made', () => {
    expect(knowsSystem(linuxOnly, 'freebsd', 'x64')).toBe(true);
  });

  it('of this repository knows the system that the tests run on', async () => {
    const { default: ours } = await import('../../package-lock.json');
    expect(knowsSystem(ours)).toBe(true);
  });
});
