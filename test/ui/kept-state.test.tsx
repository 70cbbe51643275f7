import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { keepState, useKeptState } from '../../renderer/ui/kept-state';

function Shown() {
  const [value] = useKeptState('test.shown', 'nothing');
  return value;
}

/** Keeps something else after the page was drawn, and before it listens. */
function KeptMeanwhile() {
  useLayoutEffect(() => keepState('test.shown', 'kept meanwhile'), []);
  return null;
}

test('what is kept while a page is still being drawn is what the page shows', async () => {
  const place = document.createElement('p');
  const root = createRoot(place);
  root.render(
    <>
      <Shown />
      <KeptMeanwhile />
    </>,
  );
  await expect.poll(() => place.textContent).toBe('kept meanwhile');
  root.unmount();
});
