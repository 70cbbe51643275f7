import type { Heard, Refusal, Refused } from './contract';

/** A good answer. */
export function heard<Value>(value: Value): Heard<Value> {
  return { ok: true, value };
}

/** An answer that says why not. */
export function refused(reason: Refusal): Refused {
  return { ok: false, reason };
}

/** What a failed call to the file system means to the person. The message is dropped: it holds paths. */
export function refusalOf(error: unknown): Refusal {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return 'not-allowed';
    default:
      return 'failed';
  }
}

/** Whether a call to the file system failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** The disk itself gave out, which no other way of asking would mend. */
export function isDiskFailing(error: unknown): boolean {
  return ['EIO', 'ENOSPC', 'EDQUOT'].some((code) => code === codeOf(error));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
