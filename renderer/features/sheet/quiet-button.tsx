import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './quiet-button.module.css';

/** A gesture that stands in the text: the way to begin, or what can be done with what it follows. */
export function QuietButton(props: { icon?: Icon; label: string; describedAs?: string; onClick: () => void }) {
  const Glyph = props.icon;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes.button}
      aria-label={props.describedAs}
      leftSection={Glyph ? <Glyph size={15} stroke={1.8} aria-hidden /> : null}
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}
