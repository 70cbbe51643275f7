import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../../electron/content-security-policy.mjs';
import { serveRenderer } from '../../electron/protocol';
import { buildRenderer, climbingPath, secret } from './climbing';
import { temporaryFolder } from './temporary-folder';

/** A built renderer in a folder of its own, with things beside it that must not be reached. */
function builtRenderer() {
  const root = buildRenderer(temporaryFolder());
  const serve = serveRenderer(root);
  return { root, ask: (address: string, method = 'GET') => serve(new Request(address, { method })) };
}

describe('app://clientele', () => {
  test.each(['app://clientele/', 'app://clientele', 'app://clientele/?a=b#/clients', 'app://clientele/index.html'])(
    'gives the page at %s',
    async (address) => {
      const response = await builtRenderer().ask(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toBe('<!doctype html>');
    },
  );

  test('gives a file byte for byte, with its exact type', async () => {
    const { ask } = builtRenderer();
    const script = await ask('app://clientele/assets/main-B1x_y2.js?v=1');
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    const font = await ask('app://clientele/assets/inter.woff2');
    expect(font.headers.get('Content-Type')).toBe('font/woff2');
    expect(new Uint8Array(await font.arrayBuffer())).toEqual(new Uint8Array([0, 255, 10, 13]));
  });

  test('follows a link that ends inside the folder', async () => {
    expect((await builtRenderer().ask('app://clientele/same.html')).status).toBe(200);
  });

  test('sends every header of the fence with every answer, refusals included', async () => {
    const { ask } = builtRenderer();
    for (const address of ['app://clientele/', 'app://clientele/nothing.js']) {
      const { headers } = await ask(address);
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const response = await builtRenderer().ask('app://clientele/', method);
    expect(response.status).toBe(405);
    expect(await response.text()).toBe('');
  });

  test.each([
    'app://evil/index.html',
    'app://clientele.evil/index.html',
    'file:///etc/passwd',
    'https://clientele/index.html',
    'app://clientele/assets',
    'app://clientele/assets/',
    'app://clientele/assets/notes.md',
    'app://clientele/assets/no-ending',
    'app://clientele/.env.json',
    'app://clientele/link.json',
    'app://clientele/beside/secret.json',
    'app://clientele//index.html',
    'app://clientele/index.html/',
    'app://clientele/index.html%00.png',
    'app://clientele/index.html::$DATA',
    'app://clientele/C:/Windows/win.json',
    'app://clientele/%2e%2e%2fsecret.json',
    'app://clientele/assets%2fmain-B1x_y2.js',
    'app://clientele/assets%5cmain-B1x_y2.js',
    'app://clientele/assets\\..\\..\\secret.json',
    'app://clientele/cl%69ents.html',
  ])('knows nothing of %s', async (address) => {
    const response = await builtRenderer().ask(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test('never gives what lies outside, in 300 ways of climbing out', async () => {
    const { ask } = builtRenderer();
    await fc.assert(
      fc.asyncProperty(climbingPath, async (path) => {
        const response = await ask(`app://clientele/${path}`);
        expect(response.status).toBe(404);
        expect(await response.text()).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });

  test('answers with an empty 404 when the renderer has not been built', async () => {
    const response = await serveRenderer(join(temporaryFolder(), 'absent'))(new Request('app://clientele/'));
    expect(response.status).toBe(404);
  });
});
