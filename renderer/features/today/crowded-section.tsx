import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClientId } from '../../domain/id';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useKeptState } from '../../ui/kept-state';
import { WorkSection } from '../../ui/worklist';
import { type SayQuote, useQuotes } from './use-quotes';

/** A section shows this many lines at first; one or two more are not worth a button. */
const atFirst = 8;
const nearlyAll = 10;
/** Each press shows at most this many more: a screen full of names to call is a list, not a day. */
const step = 50;

/** A section of the day. Crowded, it shows its first lines, which are its most pressing, and the way to the others. */
export function CrowdedSection<Line>(props: {
  name: string;
  title: string;
  tone?: 'brick';
  lines: readonly Line[];
  clientOf: (line: Line) => ClientId | null;
  renderLine: (line: Line, quote: SayQuote) => ReactNode;
}) {
  const { lines } = props;
  const translate = useTranslate();
  const format = useFormat();
  const [most, setMost] = useKeptState(`today ${props.name}`, atFirst);
  const all = lines.length;
  const shown = all <= nearlyAll ? all : Math.min(most, all);
  const visible = lines.slice(0, shown);
  const quote = useQuotes(visible.map(props.clientOf).filter((id) => id !== null));
  if (all === 0) return null;
  const more = Math.min(step, all - shown);
  return (
    <WorkSection
      title={props.title}
      count={format.number(all)}
      {...(props.tone ? { tone: props.tone } : {})}
      footer={
        all <= nearlyAll ? null : (
          <Group gap="xs">
            {more > 0 ? (
              <Button variant="subtle" size="compact-sm" onClick={() => setMost(shown + more)}>
                {shown + more === all
                  ? translate('today.showAll', { count: all })
                  : translate('today.showMore', { more, count: all })}
              </Button>
            ) : null}
            {shown > atFirst ? (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setMost(atFirst)}>
                {translate('today.showLess')}
              </Button>
            ) : null}
          </Group>
        )
      }
    >
      {visible.map((line) => props.renderLine(line, quote))}
    </WorkSection>
  );
}
