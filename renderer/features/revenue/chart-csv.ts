import { type Currency, decimalsOf } from '../../domain/money/money';
import type { CsvFlavour } from '../../exchange/csv/flavours';
import { type CsvCell, writeCsv } from '../../exchange/csv/write-csv';
import type { ChartGrid, ChartGridRow, ChartUnit } from '../../ui/charts/chart-table';

/**
 * The numbers of a chart as a file for spreadsheets: amounts in whole units of the currency, shares in percent, both with
 * the flavour's decimal mark and nothing around them, so that one can go on counting.
 */
export function chartCsv(grid: ChartGrid, currency: Currency, flavour: CsvFlavour): string {
  const decimals = decimalsOf(currency);
  const number = (value: number, places: number): CsvCell => ({
    verbatim: value.toFixed(places).replace('.', flavour.decimalMark),
  });
  const cell = (value: number | null, unit: ChartUnit): CsvCell => {
    if (value === null) return '';
    if (unit === 'amount') return number(value / 10 ** decimals, decimals);
    return unit === 'percent' ? number(value * 100, 1) : number(value, 0);
  };
  const line = (row: ChartGridRow): CsvCell[] => [
    row.name,
    ...grid.columns.map((column, at) => cell(row.values[at] ?? null, column.unit)),
  ];
  const head: CsvCell[] = [
    grid.corner,
    ...grid.columns.map(({ name, unit }) =>
      unit === 'amount' ? `${name} (${currency})` : unit === 'percent' ? `${name} (%)` : name,
    ),
  ];
  return writeCsv([head, ...grid.rows.map(line), ...(grid.foot ? [line(grid.foot)] : [])], flavour);
}
