import { useMemo } from 'react';
import type { DirectorySnapshot } from '../../data/directory';
import { readOpenUntil } from '../../data/follow-ups';
import { useDirectory, useLive, useSettings } from '../../data/live';
import { readOpenSales } from '../../data/today';
import { sameRecord } from '../../domain/book/same-record';
import type { Settings, StageRules } from '../../domain/book/settings';
import type { Day } from '../../domain/calendar/day';
import { type BirthdayLine, listBirthdays } from '../../domain/today/birthdays';
import { type Due, listDue } from '../../domain/today/due';
import type { KnownClient } from '../../domain/today/known-client';
import { type GladLine, proposeContacts, rankSilences, type SilentLine } from '../../domain/today/silences';
import { groupLate, type UnpaidBuyer } from '../../domain/today/unpaid';
import { useServices, useToday } from '../../services';

/** What a buyer owes too late, with who that is; null for a walk-in. */
export interface UnpaidLine extends UnpaidBuyer {
  readonly known: KnownClient | null;
}

export interface TodayAnswer {
  readonly today: Day;
  readonly settings: Settings;
  readonly isEmptyBook: boolean;
  readonly due: Due;
  readonly unpaid: readonly UnpaidLine[];
  readonly birthdays: readonly BirthdayLine[];
  readonly silences: readonly SilentLine[];
  /** Whom to be glad with, when nothing asks for anything. */
  readonly glad: readonly GladLine[];
}

/** Everything that the day asks for; null while the book is read for the first time. */
export function useTodayPage(): TodayAnswer | null {
  const { book, directory } = useServices();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const settings = useSettings(book.database);
  const followUps = useLive(() => readOpenUntil(book.database, today), [book, today]);
  const openSales = useLive(() => readOpenSales(book.database), [book]);

  const portfolio = snapshot && settings ? portfolioOf(snapshot, settings.stageRules, today) : null;

  const asked = useMemo(() => {
    if (!snapshot || !settings || !followUps || !openSales || !portfolio) return null;
    const late = groupLate(openSales, today);
    const due = listDue(followUps, snapshot.byId, late, today);
    const unpaid = late.flatMap((each): readonly UnpaidLine[] => {
      const known = each.buyerId === 'walk-in' ? null : (snapshot.byId.get(each.buyerId) ?? null);
      return known?.client.trashedAt ? [] : [{ ...each, known }];
    });
    const isCalm = due.overdue.length + due.today.length + unpaid.length + portfolio.silences.length === 0;
    const answer: TodayAnswer = {
      today,
      settings,
      isEmptyBook: snapshot.lines.length === 0,
      due,
      unpaid,
      birthdays: portfolio.birthdays,
      silences: portfolio.silences,
      glad: isCalm ? proposeContacts(snapshot.lines, today) : [],
    };
    answers.set(snapshot, answer);
    return answer;
  }, [snapshot, settings, followUps, openSales, portfolio, today]);
  const remembered = snapshot ? answers.get(snapshot) : null;
  return asked ?? (remembered?.today === today ? remembered : null);
}

// Beyond the page: where nothing was written since, coming back to Today shows the last answer while the book is asked again.
const answers = new WeakMap<DirectorySnapshot, TodayAnswer>();

interface Portfolio {
  readonly rules: StageRules;
  readonly today: Day;
  readonly birthdays: readonly BirthdayLine[];
  readonly silences: readonly SilentLine[];
}

// Beyond the page: it looks at every client, and coming back to Today finds what was worked out before.
const portfolios = new WeakMap<DirectorySnapshot, Portfolio>();

function portfolioOf(snapshot: DirectorySnapshot, rules: StageRules, today: Day): Portfolio {
  const known = portfolios.get(snapshot);
  if (known?.today === today && sameRecord(known.rules, rules)) return known;
  const portfolio = {
    rules,
    today,
    birthdays: listBirthdays(snapshot.lines, today),
    silences: rankSilences(snapshot.lines, today, rules),
  };
  portfolios.set(snapshot, portfolio);
  return portfolio;
}

/** How many things are due today or overdue; null while they are counted for the first time. */
export function useDueCount(): number | null {
  const { book, directory } = useServices();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const followUps = useLive(() => readOpenUntil(book.database, today), [book, today]);
  return useMemo(() => {
    if (!snapshot || !followUps) return null;
    return followUps.filter(({ clientId }) => snapshot.byId.get(clientId)?.client.trashedAt === null).length;
  }, [snapshot, followUps]);
}
