import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslate } from '../../../i18n/translate';
import classes from './client-form.module.css';

/** A part of the form that opens and closes; closed, it says how much is filled in. */
export function FormSection(props: {
  title: string;
  filled: number;
  opened: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const contentId = useId();
  return (
    <section className={classes.section}>
      <UnstyledButton
        className={classes.sectionHead}
        aria-expanded={props.opened}
        aria-controls={props.opened ? contentId : undefined}
        onClick={props.onToggle}
      >
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        {props.title}
        {props.filled > 0 && !props.opened ? (
          <span className={classes.filled}>{translate('clients.form.filled', { count: props.filled })}</span>
        ) : null}
      </UnstyledButton>
      {props.opened ? (
        <div id={contentId} className={classes.sectionContent}>
          {props.children}
        </div>
      ) : null}
    </section>
  );
}
