import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type ColumnSeries, ColumnsChart } from '../../../renderer/ui/charts/columns-chart';
import { type RankedBar, RankedBars } from '../../../renderer/ui/charts/ranked-bars';
import { showChart } from './show-chart';

let shown: ReturnType<typeof showChart>;
afterEach(() => shown.leave());

const months = ['janv.', 'févr.', 'mars'].map((short, at) => ({
  key: `2026-0${at + 1}`,
  short,
  under: at === 0 ? '2026' : '',
  said: `${short} 2026, 1 200 €`,
}));

const series = (...values: readonly (readonly number[])[]): readonly ColumnSeries[] =>
  values.map((each, mark) => ({ key: `s${mark}`, name: `Série ${mark}`, mark, values: each }));

function Columns(props: { series: readonly ColumnSeries[]; arrangement?: 'stacked' | 'beside' }) {
  const [at, setAt] = useState<number | null>(null);
  return (
    <ColumnsChart
      label="Au fil du temps"
      columns={months}
      series={props.series}
      arrangement={props.arrangement ?? 'stacked'}
      height={200}
      at={at}
      onAt={setAt}
      sayShort={String}
    />
  );
}

function Ranking({ list, onChoose }: { list: readonly RankedBar[]; onChoose: (key: string) => void }) {
  const [at, setAt] = useState<number | null>(null);
  return (
    <RankedBars
      label="Par client"
      bars={list}
      at={at}
      onAt={setAt}
      onChoose={onChoose}
      canChoose={(key) => key !== 'c2'}
    />
  );
}

const chart = (name: string) => page.getByRole('application', { name });
const bars = () => [...shown.place.querySelectorAll<SVGPathElement>('.recharts-bar-rectangle path')];
const texts = () => [...shown.place.querySelectorAll('svg text')].map((text) => text.textContent);

describe('columns', () => {
  test('draw every value, name every column and its year, and say the sum of each stack', async () => {
    shown = showChart(<Columns series={series([100, 200, 0], [50, 50, 50])} />);
    await expect.element(chart('Au fil du temps')).toBeVisible();
    await expect.poll(() => bars().length).toBe(5);
    expect(texts()).toEqual(expect.arrayContaining(['janv.', '2026', 'févr.', 'mars', '150', '250', '50']));
  });

  test('fill each series with a pattern of its own, so that they are told apart without colour', async () => {
    shown = showChart(<Columns series={series([1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1])} />);
    await expect.poll(() => bars().length).toBe(15);
    const fills = new Set(bars().map((bar) => bar.getAttribute('fill')));
    expect(fills.size).toBe(5);
    for (const fill of fills) {
      const id = /^url\(#(.+)\)$/.exec(fill ?? '')?.[1];
      if (id) expect(document.getElementById(id)?.tagName).toBe('pattern');
    }
  });

  test('hang losses under the line, and reach no further than the axis', async () => {
    shown = showChart(<Columns series={series([-300, 200, 0])} />);
    await expect.poll(() => bars().length).toBe(2);
    const [loss, gain] = bars().map((bar) => bar.getBoundingClientRect());
    expect(loss?.top).toBeGreaterThanOrEqual((gain?.bottom ?? 0) - 1);
    expect(texts()).toContain('-300');
  });

  test('are walked with the keyboard: each place is said', async () => {
    shown = showChart(<Columns series={series([100, 200, 300])} />);
    await userEvent.keyboard('{Tab}');
    await expect.element(chart('Au fil du temps')).toHaveFocus();
    await expect.element(page.getByRole('status')).toHaveTextContent('janv. 2026, 1 200 €');
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('status')).toHaveTextContent('mars 2026, 1 200 €');
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await expect.element(page.getByRole('status')).toHaveTextContent('févr. 2026, 1 200 €');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('status')).toHaveTextContent('');
  });

  test('point at what is under the pointer, in a band that is not printed', async () => {
    shown = showChart(<Columns series={series([100, 200, 300])} />);
    await expect.poll(() => bars().length).toBe(3);
    await chart('Au fil du temps').hover({ position: { x: 500, y: 100 } });
    await expect.poll(() => shown.place.querySelectorAll('[data-screen]').length).toBe(1);
    const band = shown.place.querySelector('[data-screen]')?.getBoundingClientRect();
    const last = bars()[2]?.getBoundingClientRect();
    expect(band && last && band.left <= last.left && band.right >= last.right).toBe(true);
  });

  test('without a single value are an empty axis, not an error', async () => {
    shown = showChart(<Columns series={series([0, 0, 0])} arrangement="beside" />);
    await expect.poll(texts).toContain('0');
    expect(bars()).toHaveLength(0);
  });
});

describe('the ranking', () => {
  const ranked = (...values: readonly number[]): readonly RankedBar[] =>
    values.map((value, at) => ({
      key: `c${at}`,
      name: `Client ${at}`,
      mark: 0,
      value,
      amount: `${value} €`,
      share: '',
    }));

  test('names each client before the bar and the amount behind it', async () => {
    shown = showChart(<Ranking list={ranked(300, 200, 100)} onChoose={() => undefined} />);
    await expect.poll(texts).toEqual(['Client 0', '300 €', '', 'Client 1', '200 €', '', 'Client 2', '100 €', '']);
  });

  test('Enter and a click open who is pointed at; who has no sheet does not open', async () => {
    const opened: string[] = [];
    shown = showChart(<Ranking list={ranked(300, 200, 100)} onChoose={(key) => opened.push(key)} />);
    await userEvent.keyboard('{Tab}{ArrowDown}{Enter}{End}{Enter}');
    expect(opened).toEqual(['c1']);
    await expect.poll(() => bars().length).toBe(3);
    await chart('Par client').click({ position: { x: 200, y: 10 } });
    expect(opened).toEqual(['c1', 'c0']);
  });

  test('the rest is cut where it outweighs everybody, so that clients can still be compared', async () => {
    const list = [...ranked(300, 200), { ...ranked(90_000)[0], key: 'rest', mark: 'rest' } as RankedBar];
    shown = showChart(<Ranking list={list} onChoose={() => undefined} />);
    await expect.poll(() => bars().length).toBe(3);
    const [first, , rest] = bars().map((bar) => bar.getBoundingClientRect().width);
    expect((first ?? 0) / (rest ?? 1)).toBeGreaterThan(0.8);
    expect(shown.place.querySelectorAll('svg g > path[d^="M"]').length).toBeGreaterThan(0);
  });

  test('a loss hangs to the left of the line', async () => {
    shown = showChart(<Ranking list={ranked(300, -100)} onChoose={() => undefined} />);
    await expect.poll(() => bars().length).toBe(2);
    const [gain, loss] = bars().map((bar) => bar.getBoundingClientRect());
    expect(loss?.right).toBeLessThanOrEqual((gain?.left ?? 0) + 1);
  });
});
