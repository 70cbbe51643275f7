import type { StageRules } from '../book/settings';
import { addDays, addMonths, type Day } from '../calendar/day';
import { daysIn } from '../calendar/repeat';
import { compareNamed, namedClient } from '../client/sort';
import { yearlyRevenue } from '../portfolio/months';
import { isTooLong, type Silence, silenceOf } from '../portfolio/silence';
import type { KnownClient } from './known-client';

/** A client who has not been heard of for longer than usual. */
export interface SilentLine extends KnownClient {
  readonly silence: Silence;
  /** The days that are usual or wanted between two contacts. */
  readonly usual: number;
  /** Revenue of the last twelve months, in minor units. */
  readonly yearly: number;
}

/** A planned action within this many days, or within the client's usual time, is answer enough to a silence. */
const plannedWithin = 14;

/**
 * Whom not to forget on `today`: those whose cadence has passed, or who have been silent for longer than their own rhythm
 * allows. Not those in the trash, nor those with something planned soon (a plan that was missed is overdue, and stands
 * there). A rhythm is a habit only as long as it has lasted: five contacts within a job, then a longer silence, are a job
 * that has ended. It ends with the relation, too, when the rules call a client lost. A cadence was asked for and does not.
 * Ranked by euros of the last twelve months × how far over; no two lines are equal.
 */
export function rankSilences(lines: readonly KnownClient[], today: Day, rules: StageRules): readonly SilentLine[] {
  const lostBefore = addMonths(today, -rules.lostAfterMonths);
  const silent: SilentLine[] = [];
  for (const { client, figures } of lines) {
    const { cadence } = client;
    if (client.trashedAt !== null || figures.lastContactDay === null) continue;
    if (cadence === null && (figures.rhythmDays === null || figures.lastContactDay <= lostBefore)) continue;
    const usual = cadence === null ? Math.max(1, figures.rhythmDays ?? 1) : daysIn(cadence);
    if (figures.nextFollowUp !== null && figures.nextFollowUp.day <= addDays(today, Math.max(plannedWithin, usual))) {
      continue;
    }
    const silence = silenceOf(figures, cadence, today);
    if (silence === null || !isTooLong(silence, today)) continue;
    if (cadence === null && silence.days > usual * (figures.contactCount + figures.saleCount)) continue;
    silent.push({ client, figures, silence, usual, yearly: yearlyRevenue(figures, today) });
  }
  return silent.sort(compareSilences);
}

function compareSilences(left: SilentLine, right: SilentLine): number {
  const leftOver = left.silence.days / left.usual;
  const rightOver = right.silence.days / right.usual;
  return (
    Math.max(0, right.yearly) * rightOver - Math.max(0, left.yearly) * leftOver ||
    rightOver - leftOver ||
    compareNamed(namedClient(left.client), namedClient(right.client))
  );
}

/** How many clients are proposed on a day that asks for nothing. */
const proposed = 3;
/** Who was heard of within these days would wonder. */
const tooSoon = 7;
/** The best clients are this share of those who bought within twelve months. */
const bestShare = 0.2;

/** A client who would be glad to hear from the person, on a day that asks for nothing. */
export interface GladLine extends KnownClient {
  /** Days since the last contact or sale. */
  readonly days: number;
  readonly yearly: number;
}

/** The three longest silences among the best clients of the year; fewer when there are fewer, none planned already. */
export function proposeContacts(lines: readonly KnownClient[], today: Day): readonly GladLine[] {
  const buyers: GladLine[] = [];
  for (const { client, figures } of lines) {
    if (client.trashedAt !== null) continue;
    const silence = silenceOf(figures, null, today);
    if (silence === null) continue;
    const yearly = yearlyRevenue(figures, today);
    if (yearly > 0) buyers.push({ client, figures, days: silence.days, yearly });
  }
  buyers.sort(
    (left, right) => right.yearly - left.yearly || compareNamed(namedClient(left.client), namedClient(right.client)),
  );
  const best = buyers
    .slice(0, Math.max(2 * proposed, Math.ceil(buyers.length * bestShare)))
    .filter((line) => line.figures.nextFollowUp === null && line.days >= tooSoon);
  return best
    .sort((left, right) => right.days - left.days || compareNamed(namedClient(left.client), namedClient(right.client)))
    .slice(0, proposed);
}
