/** What a watched work is handed. */
export interface Watch {
  /** A sign of life: the wait begins anew. */
  readonly alive: () => void;
  /** True once the wait was given up: the work must not begin another step. */
  readonly isGivenUp: () => boolean;
}

/**
 * Runs a work that must give a sign of life at least every `patience` milliseconds. When it does not, answers `tooLate`
 * and lets `onGiveUp` stop what is still running. A full disk makes IndexedDB neither resolve nor reject for 20 s and more
 * (electron/electron#41877); a person is told long before.
 */
export async function watched<Answer>(
  patience: number,
  work: (watch: Watch) => Promise<Answer>,
  tooLate: Answer,
  onGiveUp: () => void,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let givenUp = false;
  const late = Promise.withResolvers<Answer>();
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      givenUp = true;
      onGiveUp();
      late.resolve(tooLate);
    }, patience);
  };
  alive();
  try {
    return await Promise.race([work({ alive, isGivenUp: () => givenUp }), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
