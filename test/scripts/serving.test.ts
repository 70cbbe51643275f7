import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, serveBook } from '../../.scripts/serving.mjs';
import { contentSecurityPolicy } from '../../electron/content-security-policy.mjs';

interface Served {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let outside: string;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'clientele-served-'));
  folder = join(outside, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(outside, 'secret.html'), 'secret');
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'main-a1_b.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'notes.exe'), 'x');
  await writeFile(join(folder, 'assets', 'plain'), 'x');
  await writeFile(join(folder, '.hidden.html'), 'hidden');
  await mkdir(join(folder, 'folder.html'));
  await symlink(join(outside, 'secret.html'), join(folder, 'link.html'));
  server = await serve({ folder, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(outside, { recursive: true });
});

/** Asks for the path exactly as written: `fetch` would tidy it up first. */
function ask(path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Served> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((answer, fail) => {
    const asking = request({ hostname, port, path, method, ...(host ? { headers: { host } } : {}) }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => answer({ status: response.statusCode, headers: response.headers, body }));
    });
    asking.on('error', fail).end();
  });
}

describe('the server of the browser host', () => {
  it('gives the page, under the policy that the desktop sends', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('gives a script, with a query or without', async () => {
    expect(await ask('/assets/main-a1_b.js')).toMatchObject({ status: 200, body: 'export {};' });
    expect(await ask('/assets/main-a1_b.js?again=1')).toMatchObject({ status: 200, body: 'export {};' });
  });

  it('answers HEAD without a body and refuses every other method', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(await ask('/', { method })).toMatchObject({ status: 405, body: '' });
    }
  });

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.html',
    '/..\\secret.html',
    '//secret.html',
    '/./index.html',
    '/assets//main-a1_b.js',
    '/C:/secret.html',
    '/link.html',
    '/.hidden.html',
    '/folder.html',
    '/folder.html/',
    '/assets',
    '/assets/plain',
    '/assets/notes.exe',
    '/index.html%00.js',
    '/gone.html',
    'http://elsewhere.example/index.html',
  ])('does not give %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: '' });
  });

  it('answers to its address alone, not to a name that somebody points at it', async () => {
    const { port } = new URL(server.origin);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${Number(port) + 1}`,
    ]) {
      expect(await ask('/', { host })).toMatchObject({ status: 421, body: '' });
    }
  });
});

describe('the port of the book', () => {
  const port = () => Number(new URL(server.origin).port);

  it('is found served already by a second start of the same folder', async () => {
    expect(await serveBook(port(), folder)).toEqual({ origin: server.origin, alreadyServed: true });
  });

  it('is refused in words when another folder is served there', async () => {
    await expect(serveBook(port(), outside)).rejects.toThrow(/from another folder/);
  });

  it('is refused in words when another program has it, even one that never answers', async () => {
    const stranger = createServer();
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    const taken = stranger.address();
    if (taken === null || typeof taken === 'string') throw new Error('no port');
    await expect(serveBook(taken.port, folder)).rejects.toThrow(/Another program uses port/);
    stranger.close();
  });
});
