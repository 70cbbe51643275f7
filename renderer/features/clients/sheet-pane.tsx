import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import classes from './clients-page.module.css';

/** The place of the sheet: beside the list, or instead of it in a narrow window, with the way back and to the neighbours. */
export function SheetPane(props: {
  element: RefObject<HTMLElement | null>;
  /** Where the client stands among those shown; null when the search or the filters hide them. */
  position: number | null;
  count: number;
  beside: boolean;
  onGoTo: (index: number) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { position, count } = props;
  const translate = useTranslate();
  const format = useFormat();

  function press(event: KeyboardEvent) {
    const target = event.target as Element;
    if (event.key !== 'Escape' || event.defaultPrevented || target.closest('input, textarea, [role="dialog"]')) return;
    event.preventDefault();
    props.onClose();
  }

  const step = (label: 'clients.sheet.previous' | 'clients.sheet.next', to: number, glyph: ReactNode) => (
    <Tooltip label={translate(label)}>
      <ActionIcon
        size="sm"
        aria-label={translate(label)}
        disabled={position === null || to < 0 || to >= count}
        onClick={() => props.onGoTo(to)}
      >
        {glyph}
      </ActionIcon>
    </Tooltip>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape leads back to the list from anywhere in the sheet
    <section
      ref={props.element}
      tabIndex={-1}
      className={classes.sheet}
      data-beside={props.beside || undefined}
      aria-label={translate('clients.sheet.label')}
      onKeyDown={press}
    >
      <div className={classes.sheetBar}>
        {props.beside ? (
          <Tooltip label={translate('clients.sheet.close')}>
            <ActionIcon size="sm" aria-label={translate('clients.sheet.close')} onClick={props.onClose}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={props.onClose}
          >
            {translate('clients.sheet.back')}
          </Button>
        )}
        <Group gap={4} wrap="nowrap">
          {position === null ? null : (
            <span>
              {translate('clients.sheet.position', {
                index: format.number(position + 1),
                count,
                all: format.number(count),
              })}
            </span>
          )}
          {step('clients.sheet.previous', (position ?? 0) - 1, <IconChevronUp size={16} aria-hidden />)}
          {step('clients.sheet.next', (position ?? 0) + 1, <IconChevronDown size={16} aria-hidden />)}
        </Group>
      </div>
      <div className={classes.sheetContent}>{props.children}</div>
    </section>
  );
}
