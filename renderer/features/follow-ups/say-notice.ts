import type { Day, TimeOfDay } from '../../domain/calendar/day';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { Notice } from '../../domain/follow-up/notices';
import type { Notice as HostNotice } from '../../host/host';
import type { Format } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';

interface Surroundings {
  readonly translate: Translate;
  readonly format: Format;
  /** Of the client; '' when unknown. */
  readonly nameOf: (followUp: FollowUp) => string;
  readonly today: Day;
  readonly timeNow: TimeOfDay;
}

/** A notice names this many; the page that it opens shows them all. */
const mostNamed = 4;
/** What the system takes in a title. */
const longestTitle = 160;

/** A notice in words. Its tag is the route that a click opens. */
export function sayNotice(notice: Notice, surroundings: Surroundings): HostNotice {
  const { translate } = surroundings;
  switch (notice.kind) {
    case 'due':
      return sayDue(notice.followUp, surroundings);
    case 'several': {
      const title = translate('followUps.notices.several', { count: notice.followUps.length });
      return { title, body: listNames(notice.followUps, surroundings), tag: '/' };
    }
    case 'summary': {
      const { due, overdue } = notice;
      const key = due.length === 0 ? 'summaryOverdue' : overdue.length === 0 ? 'summaryDue' : 'summary';
      const title = translate(`followUps.notices.${key}`, { due: due.length, overdue: overdue.length });
      return { title, body: listNames([...due, ...overdue], surroundings), tag: '/' };
    }
  }
}

function sayDue(followUp: FollowUp, { translate, format, nameOf, today, timeNow }: Surroundings): HostNotice {
  const time = followUp.time === null ? '' : format.time(followUp.time);
  const isPast = followUp.day === today && followUp.time !== null && followUp.time < timeNow;
  const key = followUp.day !== today ? 'pastDay' : isPast ? 'past' : 'due';
  const day = format.dayRelative(followUp.day, today);
  const title = translate(`followUps.notices.${key}`, { time, day, name: nameOf(followUp) });
  return {
    title: [...title].slice(0, longestTitle).join(''),
    body: sayWhat(followUp, translate),
    tag: `/clients/${followUp.clientId}`,
  };
}

function sayWhat(followUp: FollowUp, translate: Translate): string {
  return followUp.title || translate(`words.followUpKind.${followUp.kind}`);
}

function listNames(followUps: readonly FollowUp[], { translate, nameOf }: Surroundings): string {
  const lines = followUps.slice(0, mostNamed).map((each) => {
    const line = translate('followUps.snooze.what', { name: nameOf(each), what: sayWhat(each, translate) });
    return [...line].slice(0, longestTitle).join('');
  });
  const rest = followUps.length - lines.length;
  return [...lines, ...(rest > 0 ? [translate('followUps.notices.more', { count: rest })] : [])].join('\n');
}
