/** A work that is asked for more often than it is to be done. */
export interface Paced {
  /** Soon: at once after a pause, else when `interval` has passed since the last time and that has ended. */
  soon(): void;
  /** Now, for what cannot wait. */
  now(): void;
  /** Nothing more will be done. */
  stop(): void;
}

/** Does a work at most every `interval` milliseconds, and never a second time before the first has ended. */
export function paced(interval: number, work: () => Promise<void>): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let isAskedFor = false;

  function begin(): void {
    isAskedFor = false;
    isWorking = true;
    void work().finally(() => {
      isWorking = false;
      again();
    });
    timer = setTimeout(() => {
      timer = undefined;
      again();
    }, interval);
  }

  function again(): void {
    if (isAskedFor && !isWorking && timer === undefined) begin();
  }

  return {
    soon() {
      isAskedFor = true;
      again();
    },
    now() {
      isAskedFor = false;
      void work();
    },
    stop() {
      isAskedFor = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
