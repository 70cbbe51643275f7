import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { serve } from '../../../.scripts/serving.mjs';
import { type Question, questionChannels } from '../../../electron/contract';
import { serveRenderer } from '../../../electron/protocol';
import { buildRenderer, climbingPath, secret } from '../../electron/climbing';
import type { FrameInMemory } from '../../electron/electron-in-memory';
import { foreignFrames, ourFrame } from '../../electron/frames';
import { type MainInMemory, startMain } from '../fence/main-in-memory';
import { badlyAsked, wellAsked } from '../fence/questions';
import { count, type Row } from '../row';

const turns = { sample: { said: 40, addresses: 300 }, full: { said: 1_000, addresses: 300 } };

const questions = Object.keys(questionChannels).filter((key): key is Question => key in questionChannels);

export const row: Row = {
  number: 15,
  title: 'IPC and protocol',
  target: 'all refused, main survives',
  async run(size) {
    const { said, addresses } = turns[size];
    const main = await startMain();
    const asking = await askEverything(main, said).finally(main.end);
    const serving = await climbOut(addresses);
    const wrong = [...asking.wrong, ...serving.wrong];
    return {
      howMany: `${count(asking.asked)} questions, ${count(serving.asked)} addresses`,
      found: wrong.length === 0 ? 'all refused, main survives' : `${count(wrong.length)} not refused`,
      isMet: wrong.length === 0,
      wrong,
    };
  },
};

/** From frames that are not ours, and from ours in shapes that are not those of the contract. */
async function askEverything({ electron, reported }: MainInMemory, most: number) {
  const wrong: string[] = [];
  let asked = 0;

  async function ask(question: Question, said: readonly unknown[], frame: FrameInMemory | null, wanted: string | null) {
    asked += 1;
    const reason = await reasonOf(electron.ask(questionChannels[question], said, frame));
    if (wanted !== null && reason !== wanted)
      wrong.push(`${question}: ${reason} instead of ${wanted}: ${inWords(said)}`);
    return reason;
  }

  for (const question of questions) {
    // Otherwise what follows would be refused for another reason than the one that is tried.
    if ((await ask(question, wellAsked[question], ourFrame, null)) === 'malformed') {
      wrong.push(`${question}: refused, though it was well asked`);
    }
  }
  const acted = actsOf(electron);
  // One of them, asked well, ends main by design: the application starts anew.
  const toldBefore = electron.told.length;
  for (const question of questions) {
    const anything = fc.array(fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true }), {
      maxLength: 4,
    });
    for (const [index, frame] of Object.values(foreignFrames).entries()) {
      await ask(question, wellAsked[question], frame, 'foreign');
      for (const each of fc.sample(anything, { numRuns: Math.ceil(most / 10), seed: index })) {
        await ask(question, each, frame, 'foreign');
      }
    }
    for (const each of fc.sample(badlyAsked(question), { numRuns: most, seed: 15 })) {
      await ask(question, each, ourFrame, 'malformed');
    }
    for (const each of hostileSizes) await ask(question, [each], ourFrame, null);
  }
  if (actsOf(electron) !== acted) wrong.push('something was shown, opened or printed');
  for (const question of questions) {
    const anything = fc.array(fc.anything(), { maxLength: 4 });
    for (const each of fc.sample(anything, { numRuns: most, seed: 16 })) {
      // Nothing said is how that one is well asked.
      if (question === 'setStorageAside' && each.length === 0) continue;
      await ask(question, each, ourFrame, null);
    }
  }
  const answer = await reasonOf(electron.ask(questionChannels.about, [], ourFrame));
  if (answer !== 'answered') wrong.push(`main no longer answers: ${answer}`);
  if (electron.told.slice(toldBefore).some((word) => /^(quit|exit)/.test(word))) wrong.push('main has ended');
  return { asked, wrong: [...wrong, ...reported.map((text) => `reported: ${text}`)] };
}

const hostileSizes: readonly unknown[] = [
  'x'.repeat(5_000_000),
  Array.from({ length: 100_000 }, () => 'x'),
  nested(500),
  Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index])),
  JSON.parse('{"__proto__": {"path": "/etc/passwd"}}'),
];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}

/** How often the main process has shown, opened, printed or asked something. */
function actsOf({ dialogs, opened, notices, menus, windows }: MainInMemory['electron']): number {
  const printed = windows.flatMap(({ webContents }) => webContents.printed);
  return [dialogs.asked, opened, notices, menus, windows, printed].reduce((sum, { length }) => sum + length, 0);
}

/** The reason of a refusal, "answered", or what was thrown; five seconds without an answer are one too. */
async function reasonOf(answering: Promise<unknown>): Promise<string> {
  let waiting: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    waiting = setTimeout(() => resolve('no answer'), 5_000);
  });
  const reason = answering.then(
    (answer) => {
      if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'no answer of the contract';
      return 'reason' in answer ? String(answer.reason) : 'answered';
    },
    (error: unknown) => `thrown: ${error}`,
  );
  return Promise.race([reason, tooLong]).finally(() => clearTimeout(waiting));
}

function inWords(said: readonly unknown[]): string {
  return fc.stringify(said).slice(0, 200);
}

/** Over the scheme of the desktop and over the server of the browser host, each asked for what lies outside its folder. */
async function climbOut(most: number) {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-fault-')));
  const wrong: string[] = [];
  let asked = 0;
  try {
    const root = buildRenderer(top);
    const desktop = serveRenderer(root);
    const server = await serve({ folder: root, port: 0 });
    const judge = (where: string, path: string, status: number, body: string) => {
      asked += 1;
      if (status < 400 || body.includes(secret)) wrong.push(`${where} answered ${status} to ${path}`);
    };
    if ((await getRaw(server.origin, '/index.html')).status !== 200) wrong.push('the server serves nothing at all');
    for (const path of fc.sample(climbingPath, { numRuns: most, seed: 15 })) {
      const response = await desktop(new Request(`app://clientele/${path}`));
      judge('the desktop', path, response.status, await response.text());
      const served = await getRaw(server.origin, `/${path}`);
      judge('the browser host', path, served.status, served.body);
    }
    await server.close();
    return { asked, wrong };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** The path exactly as written, percent signs and dots included; what Node's client itself will not send is escaped. */
function getRaw(origin: string, path: string): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(origin);
  const sendable = path.replace(/[^\x21-\x7e]/g, encodeURIComponent);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: sendable }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}
