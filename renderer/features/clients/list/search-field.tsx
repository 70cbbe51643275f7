import { CloseButton, Kbd, Loader, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { longestWords } from '../../../domain/segment/segment';
import { useTranslate } from '../../../i18n/translate';
import classes from './filter-bar.module.css';

/** The search of the list: Down leads into it, Enter opens its first client, Esc empties the field. */
export function SearchField(props: {
  element: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  /** Search is still being made ready; what was typed counts as soon as it is. */
  waiting: boolean;
  onOpenFirst: () => void;
  onEnterList: () => void;
}) {
  const translate = useTranslate();

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') props.onEnterList();
    else if (event.key === 'Enter') props.onOpenFirst();
    else if (event.key === 'Escape' && props.query !== '') props.onQuery('');
    else return;
    event.preventDefault();
  }

  return (
    <TextInput
      ref={props.element}
      className={classes.search}
      aria-label={translate('clients.filters.search')}
      placeholder={translate('clients.filters.search')}
      autoComplete="off"
      spellCheck={false}
      maxLength={longestWords}
      value={props.query}
      onChange={(event) => props.onQuery(event.currentTarget.value)}
      onKeyDown={press}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        props.waiting ? (
          <Loader size={14} />
        ) : props.query === '' ? (
          <Kbd size="xs">/</Kbd>
        ) : (
          <CloseButton
            size="sm"
            aria-label={translate('clients.filters.clearSearch')}
            onClick={() => props.onQuery('')}
          />
        )
      }
    />
  );
}
