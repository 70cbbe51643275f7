import type { Icon } from '@tabler/icons-react';
import classes from './small-button.module.css';

/** A button of one icon. A plain one: a long history holds hundreds of them. */
export function SmallButton(props: { icon: Icon; label: string; onClick: () => void }) {
  const Glyph = props.icon;
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Glyph size={16} stroke={1.6} aria-hidden />
    </button>
  );
}
