import {
  Button,
  CloseButton,
  Kbd,
  Loader,
  Popover,
  ScrollArea,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { IconChevronDown, IconHourglassHigh, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import { clientKinds } from '../../../domain/client/client';
import { type ClientFilter, type FilterCounts, isFiltering, toggleChoice } from '../../../domain/client/filter';
import { type TagCount, tagKey } from '../../../domain/client/tags';
import { stages } from '../../../domain/portfolio/stage';
import { useTranslate } from '../../../i18n/translate';
import { ChoiceChip } from './choice-chip';
import classes from './filter-bar.module.css';

/** Search and filters above the list. Each choice says how many clients it would show. */
export function FilterBar(props: {
  searchField: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  /** Search is still being made ready; what was typed counts as soon as it is. */
  waiting: boolean;
  filter: ClientFilter;
  onFilter: (filter: ClientFilter) => void;
  counts: FilterCounts;
  tags: readonly TagCount[];
  onClear: () => void;
  onOpenFirst: () => void;
  onEnterList: () => void;
}) {
  const translate = useTranslate();
  const { filter, onFilter, counts } = props;

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') props.onEnterList();
    else if (event.key === 'Enter') props.onOpenFirst();
    else if (event.key === 'Escape' && props.query !== '') props.onQuery('');
    else return;
    event.preventDefault();
  }

  const stageChips = stages.map((stage) => (
    <ChoiceChip
      key={stage}
      chosen={filter.stages.includes(stage)}
      count={counts.stages[stage]}
      onToggle={() => onFilter(toggleChoice(filter, { stage }))}
    >
      {translate(`clients.filters.stages.${stage}`)}
    </ChoiceChip>
  ));

  return (
    <search className={classes.bar}>
      <div className={classes.line}>
        <TextInput
          ref={props.searchField}
          className={classes.search}
          aria-label={translate('clients.filters.search')}
          placeholder={translate('clients.filters.search')}
          autoComplete="off"
          spellCheck={false}
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
        <div className={classes.stages}>{stageChips}</div>
        <div className={classes.stageMenu}>
          <Choices label={translate('clients.filters.stage')} chosen={filter.stages.length}>
            <div className={classes.choices}>{stageChips}</div>
          </Choices>
        </div>
        <Choices label={translate('clients.filters.kind')} chosen={filter.kinds.length}>
          <div className={classes.choices}>
            {clientKinds.map((kind) => (
              <ChoiceChip
                key={kind}
                chosen={filter.kinds.includes(kind)}
                count={counts.kinds[kind]}
                onToggle={() => onFilter(toggleChoice(filter, { kind }))}
              >
                {translate(`clients.filters.kinds.${kind}`)}
              </ChoiceChip>
            ))}
          </div>
        </Choices>
        {props.tags.length > 0 ? (
          <Choices label={translate('clients.filters.tags')} chosen={filter.tags.length}>
            <TagChoices {...props} />
          </Choices>
        ) : null}
        <ChoiceChip
          chosen={filter.tooLong}
          count={counts.tooLong}
          onToggle={() => onFilter(toggleChoice(filter, { tooLong: true }))}
        >
          <IconHourglassHigh size={14} stroke={1.8} aria-hidden />
          <span className={classes.chipWord}>{translate('clients.filters.tooLong')}</span>
        </ChoiceChip>
        {isFiltering(filter) ? (
          <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
            {translate('clients.filters.clear')}
          </Button>
        ) : null}
      </div>
    </search>
  );
}

/** A filter whose choices open below it. */
function Choices(props: { label: string; chosen: number; children: ReactNode }) {
  return (
    <Popover position="bottom-start" shadow="md" width={320} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.chip} data-holds={props.chosen > 0 || undefined}>
          {props.label}
          {props.chosen > 0 ? <span>{props.chosen}</span> : null}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={props.label}>{props.children}</Popover.Dropdown>
    </Popover>
  );
}

/** So many tags fit without a field to find them. */
const tagsAtOnce = 12;

function TagChoices(props: {
  tags: readonly TagCount[];
  filter: ClientFilter;
  onFilter: (filter: ClientFilter) => void;
  counts: FilterCounts;
}) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const chosen = new Set(props.filter.tags.map(tagKey));
  const offered = props.tags
    .filter(({ tag }) => tagKey(tag).includes(tagKey(typed)))
    .map(({ tag }) => ({ tag, count: props.counts.tags.get(tagKey(tag)) ?? 0 }));
  return (
    <Stack gap="xs">
      {props.tags.length > tagsAtOnce ? (
        <TextInput
          size="xs"
          aria-label={translate('clients.filters.findTag')}
          placeholder={translate('clients.filters.findTag')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <ScrollArea.Autosize mah={260} type="auto">
        <div className={classes.choices}>
          {offered.slice(0, 200).map(({ tag, count }) => (
            <ChoiceChip
              key={tagKey(tag)}
              chosen={chosen.has(tagKey(tag))}
              count={count}
              onToggle={() => props.onFilter(toggleChoice(props.filter, { tag }))}
            >
              <bdi>{tag}</bdi>
            </ChoiceChip>
          ))}
          {offered.length === 0 ? (
            <Text size="sm" c="dimmed">
              {translate('clients.filters.noTag')}
            </Text>
          ) : null}
        </div>
      </ScrollArea.Autosize>
    </Stack>
  );
}
