// The browser host: gives the built renderer to a browser on this very machine, under the policy of the desktop.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join, sep } from 'node:path';
import { securityHeaders } from '../electron/content-security-policy.mjs';
import { contentTypes } from '../electron/content-types.mjs';
import { builtRenderer } from './place.mjs';
import { Refusal } from './refusal.mjs';

const address = '127.0.0.1';

/**
 * A browser keeps the book under its origin, port included: at another port the book looks empty. So it never changes
 * and nothing can choose it.
 */
export const bookPort = 47115;

/** By this header a second start recognises the first one's server, and what it serves. */
const signature = 'x-clientele-serves';

/** A name that the build writes; what climbs, hides or is encoded is none. The same as in electron/protocol.ts. */
const plainName = /^[\w@~+-][\w.@~+-]*$/;

/**
 * Serves a folder at 127.0.0.1, GET and HEAD of files of known kinds only, `/` being index.html. Links are followed
 * and must end inside the folder. Whatever else is asked for gets 404, 405, or 421 under another name than the address:
 * a page elsewhere that points its own name here (DNS rebinding) is not answered.
 *
 * @param {object} choice
 * @param {string} [choice.folder]
 * @param {number} choice.port 0 for any free one.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve({ folder = builtRenderer, port }) {
  const serves = signatureOf(folder);
  const server = createServer(async (asked, answer) => {
    for (const [name, value] of Object.entries({ ...securityHeaders, [signature]: serves }))
      answer.setHeader(name, value);
    const { status, path, type } = await judge(folder, asked, port || portOf(server));
    answer.statusCode = status;
    if (!path || !type) return void answer.end();
    answer.setHeader('Content-Type', type);
    // The build names everything but index.html after its contents.
    answer.setHeader('Cache-Control', path.endsWith('.html') ? 'no-store' : 'max-age=31536000, immutable');
    if (asked.method === 'HEAD') return void answer.end();
    createReadStream(path)
      .on('error', () => answer.destroy())
      .pipe(answer);
  });
  await new Promise((listening, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => listening(undefined));
  });
  return {
    origin: `http://${address}:${portOf(server)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves the book at its port, or finds that it is served already, by a start of this same folder.
 *
 * @param {number} port
 * @returns {Promise<{ origin: string, alreadyServed: boolean }>}
 */
export async function serveBook(port = bookPort, folder = builtRenderer) {
  try {
    const { origin } = await serve({ folder, port });
    return { origin, alreadyServed: false };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  }
  const origin = `http://${address}:${port}`;
  const found = await readSignature(origin);
  if (found === signatureOf(folder)) return { origin, alreadyServed: true };
  throw new Refusal(
    found === null
      ? `Another program uses port ${port} of this machine. A browser keeps the book under that address and no other, so Clientèle does not move: close that program and try again.`
      : `Clientèle is already served at ${origin} from another folder of this machine, over the same book: stop that one (Ctrl+C in its terminal) and try again, or go on there.`,
  );
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} asked
 * @param {number} port
 * @returns {Promise<{ status: number, path?: string, type?: string }>}
 */
async function judge(folder, asked, port) {
  if (asked.headers.host !== `${address}:${port}`) return { status: 421 };
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return { status: 405 };
  const names = readNames(asked.url ?? '');
  const type = names && contentTypes[extname(names.at(-1) ?? '').toLowerCase()];
  if (!names || !type) return { status: 404 };
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...names));
    if (!path.startsWith(root + sep) || !(await stat(path)).isFile()) return { status: 404 };
    return { status: 200, path, type };
  } catch {
    return { status: 404 };
  }
}

/**
 * @param {string} asked Path and query, as they came.
 * @returns {string[] | null}
 */
function readNames(asked) {
  const path = asked.replace(/[?#].*$/s, '');
  if (path === '/') return ['index.html'];
  if (!path.startsWith('/')) return null;
  const names = path.slice(1).split('/');
  return names.every((name) => plainName.test(name)) ? names : null;
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const bound = server.address();
  return bound && typeof bound === 'object' ? bound.port : 0;
}

/** @param {string} folder */
function signatureOf(folder) {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

/**
 * @param {string} origin
 * @returns {Promise<string | null>}
 */
function readSignature(origin) {
  return new Promise((answer) => {
    const asking = request(`${origin}/`, { method: 'HEAD', timeout: 1500 }, (response) => {
      response.resume();
      const found = response.headers[signature];
      answer(typeof found === 'string' ? found : null);
    });
    asking.once('timeout', () => asking.destroy());
    asking.once('error', () => answer(null));
    asking.end();
  });
}
