import type { CDPSession } from '@playwright/test';
import { type Bench, type Finding, type Row, verdictOf } from '../finding';
import { row } from '../places';
import { gestures } from '../scripted-use';
import { openApp } from '../watch';

/** What is loaded, compiled and kept for good is so after this many cycles. */
const before = 3;

export const heapRow: Row = {
  number: 11,
  title: 'memory after long use',
  async measure({ origin, visit, cycles }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    const session = await visited.context.newCDPSession(page);
    await openApp(page, origin, '/clients', row);
    await page.waitForTimeout(4_000);
    let atFirst = 0;
    for (let cycle = 0; cycle < before + cycles; cycle += 1) {
      if (cycle === before) atFirst = await heapOf(session);
      for (const { act } of gestures) await act(page);
    }
    const atLast = await heapOf(session);
    const growth = (atLast - atFirst) / atFirst;
    return [
      {
        what: `memory after ${cycles} times ${gestures.length} gestures`,
        ours: `${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(1)} % (${megabytes(atFirst)} → ${megabytes(atLast)})`,
        raw: '',
        ratio: '',
        target: '< 10 %',
        verdict: verdictOf(growth < 0.1),
      },
    ];
  },
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What is in use once everything that nobody holds is gone, in bytes. */
async function heapOf(session: CDPSession): Promise<number> {
  // Twice: what a finalizer lets go at the first is gone at the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
