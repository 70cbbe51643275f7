import { type Outcome, refuse, succeed } from '../domain/outcome';

/** How far a job is; `all` is 0 while that is not known. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

export interface JobOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Why a job gave no answer of its own: the person stopped it, or it met a bug. */
export type JobRefusal = { readonly code: 'cancelled' } | { readonly code: 'crashed'; readonly detail: string };

type ToWorker<Request> = { readonly type: 'start'; readonly request: Request } | { readonly type: 'cancel' };
type FromWorker<Answer> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'crash'; readonly detail: string };

/** How long a cancelled job may take to clean up behind itself, in milliseconds, before its worker is ended. */
const timeToCleanUp = 3_000;

/** Runs one job in a worker of its own, and ends the worker with it. */
export function runJob<Request, Answer>(
  startWorker: () => Worker,
  request: Request,
  options: JobOptions,
): Promise<Outcome<Answer, JobRefusal>> {
  if (options.signal?.aborted) return Promise.resolve(refuse({ code: 'cancelled' }));
  const worker = startWorker();
  return askWorker<Request, Answer>(worker, request, options).finally(() => worker.terminate());
}

/** Asks a worker that is not busy, and leaves it running. */
export function askWorker<Request, Answer>(
  worker: Worker,
  request: Request,
  { onProgress, signal }: JobOptions,
): Promise<Outcome<Answer, JobRefusal>> {
  if (signal?.aborted) return Promise.resolve(refuse({ code: 'cancelled' }));
  const post = (message: ToWorker<Request>) => worker.postMessage(message);
  const ended = Promise.withResolvers<Outcome<Answer, JobRefusal>>();
  const cancel = () => {
    post({ type: 'cancel' });
    setTimeout(() => ended.resolve(refuse({ code: 'cancelled' })), timeToCleanUp);
  };
  signal?.addEventListener('abort', cancel);
  worker.onmessage = ({ data }: MessageEvent<FromWorker<Answer>>) => {
    if (data.type === 'progress') onProgress?.(data.progress);
    else if (data.type === 'crash') ended.resolve(refuse({ code: 'crashed', detail: data.detail }));
    else ended.resolve(succeed(data.answer));
  };
  worker.onerror = (event) => ended.resolve(refuse({ code: 'crashed', detail: event.message }));
  post({ type: 'start', request });
  return ended.promise.finally(() => signal?.removeEventListener('abort', cancel));
}

/** The other side: answers one request at a time, reporting on the way. Progress is thinned out to what an eye can follow. */
export function serveJob<Request, Answer>(
  work: (request: Request, onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Answer>,
): void {
  let controller = new AbortController();
  const post = (message: FromWorker<Answer>) => self.postMessage(message);
  let lastReport = 0;
  const onProgress = (progress: Progress) => {
    const now = performance.now();
    if (now - lastReport < 50 && progress.done < progress.all) return;
    lastReport = now;
    post({ type: 'progress', progress });
  };
  self.onmessage = ({ data }: MessageEvent<ToWorker<Request>>) => {
    if (data.type === 'cancel') {
      controller.abort();
      return;
    }
    // Other messages may come the same way, such as the one that hands over the vault.
    if (data.type !== 'start') return;
    controller = new AbortController();
    lastReport = 0;
    work(data.request, onProgress, controller.signal).then(
      (answer) => post({ type: 'answer', answer }),
      (error: unknown) => post({ type: 'crash', detail: error instanceof Error ? error.message : String(error) }),
    );
  };
}

/** What a job answered, or why it gave no answer. */
export function answerOf<Value, Reason>(
  answered: Outcome<Outcome<Value, Reason>, JobRefusal>,
): Outcome<Value, Reason | JobRefusal> {
  return answered.ok ? answered.value : answered;
}

/** What a job answered; null where it gave no answer, or none was asked. */
export function valueAnswered<Value, Reason>(
  answered: Outcome<Outcome<Value, Reason>, JobRefusal> | undefined,
): Value | null {
  return answered?.ok && answered.value.ok ? answered.value.value : null;
}
