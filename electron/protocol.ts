/**
 * Serves the built renderer under app://clientele. There is no file:// in this app: a page that came from there could
 * read the disk, and its storage would be shared with every other file that the person opens.
 */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { securityHeaders } from './content-security-policy.mjs';
import { contentTypes } from './content-types.mjs';
import { isOurs, scheme } from './identity';

/** To be registered before Electron is ready. Standard and secure give the page an origin of its own, and its storage. */
export const privilegedScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/**
 * A name that the build writes. Said as what may be, so that dots that climb, drives, streams, encoded separators and
 * control characters need no list of their own.
 */
const plainName = /^[\w@~+-][\w.@~+-]*$/;

/**
 * Answers GET for a file inside `root` (a folder; links are followed and must end inside it), or for `/`, which is
 * index.html. 405 for another method, 404 for everything else, whatever is the matter: a page learns nothing
 * about the disk from the difference.
 */
export function serveRenderer(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const names = readNames(request.url);
    const type = names && contentTypes[extname(names.at(-1) ?? '').toLowerCase()];
    if (!names || !type) return refuse(404);
    try {
      const realRoot = await realpath(root);
      const path = await realpath(join(realRoot, ...names));
      if (!path.startsWith(realRoot + sep)) return refuse(404);
      return new Response(await readFile(path), { headers: { ...securityHeaders, 'Content-Type': type } });
    } catch {
      return refuse(404);
    }
  };
}

function readNames(address: string): readonly string[] | null {
  if (!isOurs(address)) return null;
  const { pathname } = new URL(address);
  if (pathname === '/' || pathname === '') return ['index.html'];
  const names = pathname.slice(1).split('/');
  return names.every((name) => plainName.test(name)) ? names : null;
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
