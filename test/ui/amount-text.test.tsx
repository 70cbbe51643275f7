import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { AmountText } from '../../renderer/ui/amount-text';

/** What is shown: the whole text, and of it what is lighter than the number. */
function shown(text: string): { readonly whole: string; readonly lighter: readonly string[] } {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<AmountText>{text}</AmountText>));
  const whole = place.textContent ?? '';
  const lighter = [...place.querySelectorAll('span span')].map((part) => part.textContent ?? '');
  root.unmount();
  return { whole, lighter };
}

test.each([
  ['8\u202f420\u00a0€', ['\u00a0€']],
  ['€8,420', ['€']],
  ['-12,50\u00a0€', ['\u00a0€']],
  ['-€12.50', ['-€']],
  ['1\u202f200\u00a0F\u202fCFA', ['\u00a0F\u202fCFA']],
  ['7', []],
  ['—', []],
  ['', []],
])('%j is shown whole, its unit lighter', (text, lighter) => {
  expect(shown(text)).toEqual({ whole: text, lighter });
});
