import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './sale-form.module.css';

/** What is rarely filled in. It opens by itself when something in it has to be mended. */
export function FoldedPart(props: { label: string; startsOpen: boolean; holdsMistake: boolean; children: ReactNode }) {
  const [unfolded, setUnfolded] = useState(props.startsOpen);
  const id = useId();
  const open = unfolded || props.holdsMistake;
  return (
    <div>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setUnfolded(!open)}
      >
        <IconChevronDown size={16} aria-hidden className={classes.foldIcon} data-open={open || undefined} />
        {props.label}
      </UnstyledButton>
      <Collapse id={id} expanded={open} transitionDuration={140}>
        <div className={classes.folded}>{props.children}</div>
      </Collapse>
    </div>
  );
}
