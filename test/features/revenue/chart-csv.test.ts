import { expect, test } from 'vitest';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { chartCsv } from '../../../renderer/features/revenue/chart-csv';
import type { ChartGrid } from '../../../renderer/ui/charts/chart-table';

const grid: ChartGrid = {
  corner: 'Client',
  columns: [
    { name: 'Vendu', unit: 'amount' },
    { name: 'Part', unit: 'percent' },
    { name: 'Ventes', unit: 'count' },
  ],
  rows: [
    { key: 'a', name: '=HYPERLINK("http://exemple.invalid")', values: [-123_456, 0.1234, 3] },
    { key: 'b', name: 'Petit; & fils', values: [5, null, 0] },
  ],
  foot: { key: 'total', name: 'Total', values: [-123_451, 1, 3] },
};

test('French spreadsheets count with what they get, and run none of it', () => {
  expect(chartCsv(grid, 'EUR', flavours.french)).toBe(
    [
      '\ufeffClient;Vendu (EUR);Part (%);Ventes',
      '"\'=HYPERLINK(""http://exemple.invalid"")";-1234,56;12,3;3',
      '"Petit; & fils";0,05;;0',
      'Total;-1234,51;100,0;3',
      '',
    ].join('\r\n'),
  );
});

test('others get commas and points, and currencies without cents none', () => {
  const lines = chartCsv(grid, 'XPF', flavours.english).split('\r\n');
  expect(lines[0]).toBe('\ufeffClient,Vendu (XPF),Part (%),Ventes');
  expect(lines[2]).toBe('Petit; & fils,5,,0');
});
