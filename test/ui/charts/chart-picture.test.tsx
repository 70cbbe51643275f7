import '@fontsource-variable/fraunces';
import '@fontsource-variable/inter';
import { afterEach, expect, test } from 'vitest';
import { drawPicture } from '../../../renderer/ui/charts/chart-picture';
import { ColumnsChart } from '../../../renderer/ui/charts/columns-chart';
import { showChart } from './show-chart';

let shown: ReturnType<typeof showChart>;
afterEach(() => shown.leave());

const picture = {
  title: 'Ce que chaque client apporte',
  lead: 'Vendu, 2026',
  legend: [{ name: '<script>alert(1)</script> & Fils', mark: 1, value: '1 200 €' }],
  foot: 'Clientèle, le 10 mars 2026',
};

async function drawing(): Promise<SVGSVGElement> {
  shown = showChart(
    <ColumnsChart
      label="essai"
      columns={[{ key: 'a', short: 'janv.', under: '2026', said: '' }]}
      series={[
        { key: 's0', name: 's0', mark: 0, values: [100] },
        { key: 's1', name: 's1', mark: 1, values: [100] },
      ]}
      arrangement="stacked"
      height={200}
      at={0}
      onAt={() => undefined}
      sayShort={String}
    />,
  );
  await expect.poll(() => shown.place.querySelectorAll('.recharts-bar-rectangle').length).toBe(2);
  const found = shown.place.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (!found) throw new Error('no drawing');
  return found;
}

async function pixelsOf(blob: Blob) {
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return { width: image.width, height: image.height, colours };
}

test('a saved picture is a PNG twice as fine as the screen, on paper, with the colours of its series', async () => {
  const svg = await drawing();
  const blob = await drawPicture(svg, picture);
  expect(blob.type).toBe('image/png');
  const { width, height, colours } = await pixelsOf(blob);
  expect(width).toBe((560 + 56) * 2);
  expect(height).toBeGreaterThan(2 * 200);
  const [ground] = [...colours].sort((left, right) => right[1] - left[1])[0] ?? [];
  expect(ground).toBe('250,248,244');
  expect(colours.get('43,86,165')).toBeGreaterThan(1_000);
  expect(colours.get('181,133,31')).toBeGreaterThan(1_000);
  // The band under the pointer stays on the screen.
  expect(colours.get('239,235,226')).toBeUndefined();
});

test('it is light also when the window is dark, and the drawing on the page is left as it was', async () => {
  const svg = await drawing();
  document.documentElement.style.colorScheme = 'dark';
  const before = svg.outerHTML;
  const { colours } = await pixelsOf(await drawPicture(svg, picture));
  document.documentElement.style.colorScheme = '';
  expect(colours.get('43,86,165')).toBeGreaterThan(1_000);
  expect(colours.get('143,177,240')).toBeUndefined();
  expect(svg.outerHTML).toBe(before);
});

test('its words are set in the fonts of the app', async () => {
  const svg = await drawing();
  const { colours: serif } = await pixelsOf(await drawPicture(svg, picture));
  const { colours: other } = await pixelsOf(await drawPicture(svg, { ...picture, title: '' }));
  const ink = (colours: ReadonlyMap<string, number>) => colours.get('31,36,48') ?? 0;
  expect(ink(serif)).toBeGreaterThan(ink(other));
  expect(document.fonts.check('13px "Inter Variable"')).toBe(true);
});
