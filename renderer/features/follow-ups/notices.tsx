import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { readOpenUntil } from '../../data/follow-ups';
import { useDirectory, useLive, useSettings } from '../../data/live';
import { addDays } from '../../domain/calendar/day';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { type Notice, type NoticeQuestion, noticesDue, remember } from '../../domain/follow-up/notices';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { readNoticeMemory, writeNoticeMemory } from './notice-memory';
import { sayNotice } from './say-notice';

const millisecondsBetweenLooks = 20_000;

/** Tells what is due while the app runs, and opens the sheet that a clicked notice is about. Draws nothing. */
export function Notices() {
  const { book, directory, host, clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const [, navigate] = useLocation();
  const snapshot = useDirectory(directory);
  const settings = useSettings(book.database);
  // A notice comes up to a day before its hour. What was read says how far it reaches: it stays until it is read anew.
  const read = useLive(() => {
    const until = addDays(today, 1);
    return readOpenUntil(book.database, until).then((followUps) => ({ until, followUps }));
  }, [book, today]);
  const openedOn = useRef(today);
  // One after the other: a look that began while a notice is being shown would tell it again.
  const looks = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => host.onNoticeClicked((route) => navigate(route)), [host, navigate]);

  useEffect(() => {
    if (!snapshot || !read || !settings) return;
    const clientOf = (followUp: FollowUp) => snapshot.byId.get(followUp.clientId)?.client;
    const { until } = read;
    const known = read.followUps.filter((followUp) => clientOf(followUp)?.trashedAt === null);
    const minutesBefore = settings.noticeMinutes;

    async function look(): Promise<void> {
      // After days asleep, what lies between is not known yet, and a look would mark that time as told.
      if (until < addDays(clock.today(), 1)) return;
      const question: NoticeQuestion = {
        followUps: known,
        memory: readNoticeMemory(host),
        today: clock.today(),
        timeNow: clock.timeNow(),
        minutesBefore,
        openedOn: openedOn.current,
      };
      const nameOf = (followUp: FollowUp) => clientOf(followUp)?.name ?? '';
      const shown: Notice[] = [];
      for (const notice of noticesDue(question)) {
        const words = sayNotice(notice, { ...question, translate, format, nameOf });
        if ((await host.notify(words)) === 'shown') shown.push(notice);
      }
      writeNoticeMemory(host, question.memory, remember(question, shown));
    }

    const lookInTurn = () => {
      looks.current = looks.current.then(look, look);
    };
    const wake = () => {
      if (document.visibilityState === 'visible') openedOn.current = clock.today();
      lookInTurn();
    };
    lookInTurn();
    const timer = setInterval(lookInTurn, millisecondsBetweenLooks);
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('focus', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('focus', wake);
    };
  }, [snapshot, read, settings, host, clock, translate, format]);

  return null;
}
