/**
 * The one door for questions. Nothing a page says reaches a handler before it is known who said it (our own page, in
 * the main frame) and that it has the shape that the contract asks for.
 */
import type { IpcMain } from 'electron';
import type { z } from 'zod';
import { refused } from './answer';
import { type Answer, type Question, type Questions, questionChannels } from './contract';
import { isOurs, origin } from './identity';

export interface Handler<Q extends Question> {
  /** Judges the list of what was said. */
  readonly said: z.ZodType<Parameters<Questions[Q]>>;
  readonly answer: (
    ...said: Parameters<Questions[Q]>
  ) => Answer<ReturnType<Questions[Q]>> | Promise<Answer<ReturnType<Questions[Q]>>>;
}

export type Handlers<Q extends Question = Question> = { readonly [K in Q]: Handler<K> };

/**
 * Answers every question of the contract. Refused before any handler runs: `foreign` (another origin, an inner
 * frame, a page that is gone), `malformed` (another shape). A handler that throws is a bug: it is handed to `report`
 * and the page hears `failed`, without the message, which may hold paths.
 */
export function answerQuestions(
  ipc: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  report: (question: Question, error: unknown) => void,
): void {
  function open<Q extends Question>(question: Q): void {
    const { said: shape, answer }: Handler<Q> = handlers[question];
    ipc.handle(questionChannels[question], async (event, ...said: unknown[]): Promise<Answer<unknown>> => {
      if (!comesFromOurPage(event)) return refused('foreign');
      const judged = shape.safeParse(said);
      if (!judged.success) return refused('malformed');
      try {
        return await answer(...judged.data);
      } catch (error) {
        report(question, error);
        return refused('failed');
      }
    });
  }
  for (const question of allQuestions()) open(question);
}

/** What is looked at of the frame that asks. */
interface AskingFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: unknown;
}

/** Whether our own page asks, from the main frame: not another origin, an inner frame, or a page that has gone. */
export function comesFromOurPage(event: { readonly senderFrame: AskingFrame | null }): boolean {
  try {
    const frame = event.senderFrame;
    return frame !== null && frame.parent === null && frame.origin === origin && isOurs(frame.url);
  } catch {
    // Electron throws when the frame has gone meanwhile: then nobody is left to be answered.
    return false;
  }
}

function allQuestions(): readonly Question[] {
  return Object.keys(questionChannels).filter((key): key is Question => key in questionChannels);
}
