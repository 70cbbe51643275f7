import { type Outcome, refuse } from '../domain/outcome';
import { askWorker, type JobOptions, type JobRefusal } from './job';

/**
 * One worker that is asked several things and remembers in between: what it read for a preview is what it later commits, and the
 * window never holds it. Questions are answered in turn.
 */
export interface Conversation<Request> {
  ask<Answer>(request: Request, options?: JobOptions): Promise<Outcome<Answer, JobRefusal>>;
  /** Ends the worker, and with it whatever it was doing; what is asked later is refused as cancelled. */
  end(): void;
}

export function startConversation<Request>(startWorker: () => Worker): Conversation<Request> {
  let worker: Worker | null = null;
  let isOver = false;
  let turn: Promise<unknown> = Promise.resolve();
  const over = Promise.withResolvers<Outcome<never, JobRefusal>>();
  return {
    ask<Answer>(request: Request, options: JobOptions = {}) {
      const answer = turn.then(async (): Promise<Outcome<Answer, JobRefusal>> => {
        if (isOver) return over.promise;
        worker ??= startWorker();
        const outcome = await Promise.race([askWorker<Request, Answer>(worker, request, options), over.promise]);
        // One that crashed, or did not clean up in time, is asked nothing more.
        if (!outcome.ok) {
          worker.terminate();
          worker = null;
        }
        return outcome;
      });
      turn = answer;
      return answer;
    },
    end() {
      isOver = true;
      worker?.terminate();
      over.resolve(refuse({ code: 'cancelled' }));
    },
  };
}
