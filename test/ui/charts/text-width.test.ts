import { expect, test } from 'vitest';
import { fitText, widthOf } from '../../../renderer/ui/charts/text-width';

const font = '13px sans-serif';

test('what fits stays as it is', () => {
  expect(fitText('Hôtel du Parc', 500, font)).toBe('Hôtel du Parc');
  expect(fitText('', 0, font)).toBe('');
});

test('what does not fit is cut as late as it can be, never within a sign of two units', () => {
  const name = 'Association des Mariniers de la Loire 👩‍🔧👩‍🔧👩‍🔧';
  for (const width of [40, 90, 150, 200]) {
    const cut = fitText(name, width, font);
    expect(cut.endsWith('…')).toBe(true);
    expect(widthOf(cut, font)).toBeLessThanOrEqual(width);
    expect(cut.isWellFormed()).toBe(true);
  }
});

test('where nothing fits the mark alone is left', () => {
  expect(fitText('Menuiserie', 1, font)).toBe('…');
});
