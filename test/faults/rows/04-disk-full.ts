import { serveWorkshop } from '../../workshop/open-workshop';
import { fillWhileWorking } from '../bad-days/fill-while-working';
import { inTwoLanes } from '../bad-days/lanes';
import { mountSmallDisk } from '../bad-days/small-disk';
import { count, notRun, type Row } from '../row';

/** Bytes that are left when the work goes on. */
const sizes = [0, 4, 16, 32, 64, 128, 256, 512, 1_024, 2_048].map((kilobytes) => kilobytes * 1_024);
const sampled = [16_384, 524_288];

/** Milliseconds: the five seconds, and what the answer itself takes to be there. */
const words = 5_500;

export const row: Row = {
  number: 4,
  title: 'disk full',
  target: '0 acknowledged lost; words within 5 s; works again without a restart',
  isTimed: true,
  async run(size) {
    const first = mountSmallDisk();
    if (first === null) return notRun('a small disk has to be mounted (tmpfs), which only root may do');
    first.unmount();
    const workshop = await serveWorkshop();
    const tries = (size === 'full' ? sizes : sampled).map((left, index) => ({
      left,
      host: hosts[index % 2] ?? 'desktop',
    }));
    try {
      const ends = await inTwoLanes(tries, async ({ left, host }) => {
        const disk = mountSmallDisk();
        if (disk === null) throw new Error('the small disk could be mounted a moment ago');
        try {
          const end = await fillWhileWorking(disk, `${workshop.origin}/workshop.html`, host, left);
          return { ...end, what: `${host}, ${count(left)} bytes left` };
        } finally {
          disk.unmount();
        }
      });
      const sum = (of: (end: (typeof ends)[number]) => number) => ends.reduce((total, end) => total + of(end), 0);
      const all = ends.flatMap(({ told, what }) => told.map((each) => ({ ...each, what })));
      const refused = all.filter(({ code }) => code !== null);
      const mute = all.filter(({ code, milliseconds }) => milliseconds > words || code?.startsWith('thrown'));
      const lost = ends.filter((end) => end.lost > 0);
      const stuck = ends.filter(({ worksAgain, starts }) => !worksAgain || starts.at(-1) !== 'open');
      const longest = Math.max(...refused.map(({ milliseconds }) => milliseconds)) / 1_000;
      return {
        howMany: `${ends.length} full disks, ${count(sum(({ acknowledged }) => acknowledged))} acknowledged`,
        found: `${count(sum((end) => end.lost))} lost; ${refused.length} refusals, words within ${longest.toFixed(1)} s; ${ends.length - stuck.length} of ${ends.length} work again`,
        isMet: lost.length + mute.length + stuck.length === 0 && refused.length >= ends.length,
        wrong: [
          ...lost.map((end) => `${end.what}: ${end.lost} lost, ${end.starts.join(' / ')}`),
          ...mute.map(
            ({ what, work, code, milliseconds }) => `${what}, ${work}: ${code} after ${milliseconds.toFixed(0)} ms`,
          ),
          ...stuck.map(
            ({ what, worksAgain, starts }) =>
              `${what}: ${worksAgain ? '' : 'does not write again, '}${starts.join(' / ')}`,
          ),
        ],
      };
    } finally {
      await workshop.close();
    }
  },
};

const hosts = ['desktop', 'browser'] as const;
