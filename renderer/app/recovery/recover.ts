import { refusalOfStore } from '../../data/database';
import type { Shelf } from '../../data/shelf';
import type { Clock } from '../../domain/calendar/clock';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { isNothingLeft } from '../../domain/safety/opening';
import type { Identity } from '../../exchange/seal/keys';
import type { Vault } from '../../host/vault';
import { adoptRestored } from '../../safety/adopt';
import type { Recovery } from '../../safety/opening';
import type { Rebuilt } from '../../safety/rebuild';
import { answerOf, type JobOptions } from '../../workers/job';
import type { Jobs } from '../../workers/jobs';
import type { SafetyJobs } from '../../workers/safety-jobs';

export interface RecoveryServices {
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly works: SafetyJobs;
  readonly jobs: Pick<Jobs, 'restoreBackup'>;
  readonly clock: Clock;
  readonly appVersion: string;
}

/**
 * Which way the person chose. Each fills a scratch book and leaves what was found as it is, for thirty days, where anything
 * was.
 */
export type WayBack =
  | { readonly kind: 'rebuild'; readonly passphrase: string | null }
  | { readonly kind: 'go-on' }
  /** `identity` opens a sealed one that the keys of this device do not. */
  | { readonly kind: 'from-file'; readonly file: Blob; readonly identity?: Identity };

/** `rebuilt` says what a rebuilt book stands on; null for the other ways. */
export type Recovered = Outcome<{ readonly rebuilt: Rebuilt | null }, { readonly code: string }>;

/**
 * Takes a way back, up to the swap of the books; the caller then loads the window anew. A store that refuses is a refusal
 * too (`no-storage`).
 */
export async function recover(
  recovery: Recovery,
  way: WayBack,
  services: RecoveryServices,
  options: JobOptions,
): Promise<Recovered> {
  try {
    return await takeWayBack(recovery, way, services, options);
  } catch (error) {
    const refusal = refusalOfStore(error);
    if (refusal === null) throw error;
    return refuse(refusal);
  }
}

async function takeWayBack(
  recovery: Recovery,
  way: WayBack,
  services: RecoveryServices,
  options: JobOptions,
): Promise<Recovered> {
  const { shelf, vault, works, clock, appVersion } = services;
  const scratchName = await shelf.lay('scratch');
  const filled = await fill(recovery, way, scratchName, services, options);
  const refusal = filled.ok
    ? await adoptRestored(scratchName, {
        shelf,
        vault,
        isFormerLost: isNothingLeft(recovery.found),
        keepRestored: async (databaseName) =>
          answerOf(await works.keepRestored({ databaseName, appVersion, now: clock.now(), day: clock.today() })),
      })
    : filled.reason;
  if (refusal === null) return filled;
  await shelf.discard(scratchName);
  return refuse(refusal);
}

async function fill(
  { kept, found }: Recovery,
  way: WayBack,
  scratchName: string,
  { works, jobs, clock, appVersion }: RecoveryServices,
  options: JobOptions,
): Promise<Recovered> {
  const now = clock.now();
  switch (way.kind) {
    case 'rebuild': {
      const request = { manifest: kept.manifest, scratchName, now, passphrase: way.passphrase };
      const rebuilt = answerOf(await works.rebuild(request, options));
      return rebuilt.ok ? succeed({ rebuilt: rebuilt.value }) : rebuilt;
    }
    case 'go-on': {
      if (found === null) return refuse({ code: 'no-book' });
      const request = { databaseName: found.database, scratchName, appVersion, now };
      const copied = answerOf(await works.copyFound(request, options));
      return copied.ok ? succeed({ rebuilt: null }) : copied;
    }
    case 'from-file': {
      const { file, identity } = way;
      const restored = answerOf(await jobs.restoreBackup({ file, identity, scratchName }, options));
      return restored.ok ? succeed({ rebuilt: null }) : restored;
    }
  }
}
