import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { cssVariables, theme } from '../../../renderer/ui/theme';

/** A chart on a page of its own, as wide as half a window. */
export function showChart(content: ReactNode): { readonly place: HTMLElement; leave: () => void } {
  const place = document.createElement('div');
  place.style.width = '560px';
  document.body.append(place);
  const root: Root = createRoot(place);
  root.render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      {content}
    </MantineProvider>,
  );
  return {
    place,
    leave: () => {
      root.unmount();
      place.remove();
    },
  };
}
