import type { ClientLine } from '../../data/directory';
import type { StageNumbers } from '../../domain/book/settings-actions';
import type { Day } from '../../domain/calendar/day';
import { type Stage, stageOf } from '../../domain/portfolio/stage';

export type StageCounts = Readonly<Record<Stage, number>>;

/** How many clients each stage would hold on `today` under these numbers. */
export function countStages(
  lines: readonly Pick<ClientLine, 'figures'>[],
  numbers: StageNumbers,
  today: Day,
): StageCounts {
  const rules = { ...numbers, decidedOn: null };
  const counts = { prospect: 0, occasional: 0, regular: 0, lost: 0 };
  for (const { figures } of lines) counts[stageOf(figures, rules, today)] += 1;
  return counts;
}
