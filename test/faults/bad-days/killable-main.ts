import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { build } from 'vite';
import { at } from '../../../.scripts/place.mjs';
import type { Answer } from '../../../electron/contract';
import type { AskMain } from '../../support/give-desktop';
import type { Asked } from './main-process';

const built = at('dist', 'main-process');

/** Bundled once, because a process that is started two hundred times must start fast. */
export async function buildMainProcess(): Promise<void> {
  await build({
    configFile: false,
    root: at(),
    logLevel: 'error',
    publicDir: false,
    cacheDir: at('.cache', 'vite-main-process'),
    build: {
      ssr: at('test', 'faults', 'bad-days', 'main-process.ts'),
      outDir: built,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main-process.js' } },
    },
  });
}

/** A main process for the vault in `userData`, which can be killed and started anew. What it was asked then is never answered. */
export function killableMain(userData: string) {
  let child: ChildProcess | null = null;
  let asked = 0;
  let onWriting: () => void = () => undefined;
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();

  function start(): ChildProcess {
    const started = fork(`${built}/main-process.js`, [userData], { serialization: 'advanced', execArgv: [] });
    started.on('message', ({ number, answer }: { readonly number: number; readonly answer: Answer<unknown> }) => {
      waiting.get(number)?.(answer);
      waiting.delete(number);
    });
    return started;
  }

  const ask: AskMain = (question, said) => {
    child ??= start();
    const number = ++asked;
    const { promise, resolve } = Promise.withResolvers<Answer<unknown>>();
    waiting.set(number, resolve);
    // One that is being killed hears nothing any more.
    child.send({ number, question, said } satisfies Asked, () => undefined);
    if (isWriting(question)) onWriting();
    return promise;
  };

  return {
    ask,
    /** Heard as soon as the process is asked to write or to remove something. */
    listen(listener: () => void): void {
      onWriting = listener;
    },
    /** SIGKILL; answers when it has ended. The next question starts another. */
    async kill(): Promise<void> {
      if (child === null) return;
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
      child.kill('SIGKILL');
      await ended;
      child = null;
      waiting.clear();
    },
  };
}

function isWriting(question: string): boolean {
  return !['listVault', 'readVault', 'freeBytes', 'secondFolder'].includes(question);
}
