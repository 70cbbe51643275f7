import { liveInDomain } from '../long-life/life-in-domain';
import { liveInWindow } from '../long-life/life-in-window';
import { count, type Row } from '../row';

/** A sample reaches over the first winter time, the leap day and the summer time in bounds, and by the minute nowhere. */
const lives = {
  sample: { days: 165, minutesBetweenLooks: 11, inWindow: 13 },
  full: { days: 400, minutesBetweenLooks: 1, inWindow: 400 },
};

export const row: Row = {
  number: 20,
  title: 'long life',
  target: '0 reminders missed or doubled',
  async run(size) {
    const { days, minutesBetweenLooks, inWindow } = lives[size];
    const both = [liveInDomain(days, minutesBetweenLooks), await liveInWindow(inWindow)];
    const due = both.reduce((sum, life) => sum + life.due(), 0);
    const missed = both.flatMap((life) => life.missed);
    const doubled = both.flatMap((life) => life.doubled);
    return {
      howMany: `${days} days, ${inWindow} in a window, ${count(due)} reminders`,
      found: `${count(missed.length)} missed, ${count(doubled.length)} doubled`,
      isMet: due > days && missed.length === 0 && doubled.length === 0,
      wrong: [...missed.map((each) => `missed: ${each}`), ...doubled.map((each) => `doubled: ${each}`)],
    };
  },
};
