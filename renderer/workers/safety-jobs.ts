import type { Vault } from '../host/vault';
import { handVault } from './handed-vault';
import { type JobOptions, runJob } from './job';
import type { Answered, Asked } from './jobs';
import type {
  CopyFoundRequest,
  CountAllRequest,
  KeepRestoredRequest,
  RebuildRequest,
  SafetyAnswers,
  SafetyRequest,
  TakeSnapshotRequest,
  TestRestoreRequest,
} from './safety-requests';

/** The works that keep the book safe, each in a worker that has its own way to the vault. */
export interface SafetyJobs {
  takeSnapshot(request: Asked<TakeSnapshotRequest>, options?: JobOptions): Answered<SafetyAnswers['take-snapshot']>;
  keepRestored(request: Asked<KeepRestoredRequest>, options?: JobOptions): Answered<SafetyAnswers['keep-restored']>;
  testRestore(request: Asked<TestRestoreRequest>, options?: JobOptions): Answered<SafetyAnswers['test-restore']>;
  countAll(request: Asked<CountAllRequest>, options?: JobOptions): Answered<SafetyAnswers['count-all']>;
  rebuild(request: Asked<RebuildRequest>, options?: JobOptions): Answered<SafetyAnswers['rebuild']>;
  copyFound(request: Asked<CopyFoundRequest>, options?: JobOptions): Answered<SafetyAnswers['copy-found']>;
}

export function safetyJobs(vault: Vault): SafetyJobs {
  const start = () => handVault(new Worker(new URL('./safety-worker.ts', import.meta.url), { type: 'module' }), vault);
  const run = <Task extends SafetyRequest['task']>(
    request: Extract<SafetyRequest, { task: Task }>,
    options: JobOptions = {},
  ) => runJob<SafetyRequest, SafetyAnswers[Task]>(start, request, options);
  return {
    takeSnapshot: (request, options) => run({ task: 'take-snapshot', ...request }, options),
    keepRestored: (request, options) => run({ task: 'keep-restored', ...request }, options),
    testRestore: (request, options) => run({ task: 'test-restore', ...request }, options),
    countAll: (request, options) => run({ task: 'count-all', ...request }, options),
    rebuild: (request, options) => run({ task: 'rebuild', ...request }, options),
    copyFound: (request, options) => run({ task: 'copy-found', ...request }, options),
  };
}
