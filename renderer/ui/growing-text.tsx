import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties, Ref } from 'react';
import classes from './growing-text.module.css';

/**
 * A field for words of several lines, as high as they are: at least `minRows` lines and at most `maxRows`. The browser makes
 * it grow; a script that does it lays the whole page out anew for each field of a dialog, and with each letter.
 */
export function GrowingText({
  minRows,
  maxRows,
  textClass = '',
  ...others
}: Omit<TextareaProps, 'autosize' | 'classNames' | 'style' | 'minRows' | 'maxRows'> & {
  ref?: Ref<HTMLTextAreaElement>;
  minRows: number;
  maxRows?: number;
  /** Of the text itself. */
  textClass?: string | undefined;
}) {
  const lines = { '--fewest-lines': minRows, '--most-lines': maxRows ?? 'infinity' } as CSSProperties;
  return <Textarea {...others} classNames={{ input: `${classes.text} ${textClass}` }} style={lines} />;
}
