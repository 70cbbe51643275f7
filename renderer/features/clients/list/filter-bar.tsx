import { Button, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconHourglassHigh } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import { type ClientFilter, type FilterCounts, isFiltering, toggleChoice } from '../../../domain/client/filter';
import { type TagCount, tagKey } from '../../../domain/client/tags';
import type { Currency } from '../../../domain/money/money';
import { stages } from '../../../domain/portfolio/stage';
import { useTranslate } from '../../../i18n/translate';
import { ChoiceChip } from './choice-chip';
import classes from './filter-bar.module.css';
import { countMore, MoreFilters } from './more-filters';

type Menu = 'stage' | 'more' | 'tags';

/** The filters above the list. Each choice says how many clients it would show. */
export const FilterBar = memo(function FilterBar(props: {
  filter: ClientFilter;
  onFilter: (filter: ClientFilter) => void;
  /** Null while not all clients are known. */
  counts: FilterCounts | null;
  tags: readonly TagCount[];
  /** Null while not all clients are known. */
  countTags: (() => ReadonlyMap<string, number>) | null;
  currency: Currency;
  /** null where something else does it. */
  onClear: (() => void) | null;
}) {
  const translate = useTranslate();
  const { filter, onFilter, counts } = props;
  const [opened, setOpened] = useState<Menu | null>(null);
  // A menu keeps its content until it has faded away; the others have none, and nothing to draw while one types.
  const [filled, setFilled] = useState<Menu | null>(null);
  const open = useCallback((name: Menu | null) => {
    setOpened(name);
    if (name !== null) setFilled(name);
  }, []);
  const empty = useCallback((name: Menu) => setFilled((present) => (present === name ? null : present)), []);
  const stageChips = stages.map((stage) => (
    <ChoiceChip
      key={stage}
      chosen={filter.stages.includes(stage)}
      count={counts?.stages[stage] ?? null}
      onToggle={() => onFilter(toggleChoice(filter, { stage }))}
    >
      {translate(`clients.filters.stages.${stage}`)}
    </ChoiceChip>
  ));
  const contentOf = (menu: Menu): ReactNode => {
    switch (menu) {
      case 'stage':
        return <div className={classes.choices}>{stageChips}</div>;
      case 'more':
        return <MoreFilters filter={filter} onFilter={onFilter} counts={counts} currency={props.currency} />;
      case 'tags':
        return <TagChoices tags={props.tags} filter={filter} onFilter={onFilter} countTags={props.countTags} />;
    }
  };
  const menu = (name: Menu, chosen: number) => (
    <Choices name={name} chosen={chosen} opened={opened === name} onOpened={open} onClosed={empty}>
      {filled === name ? contentOf(name) : null}
    </Choices>
  );

  return (
    <>
      <div className={classes.stages}>{stageChips}</div>
      <div className={classes.stageMenu}>{menu('stage', filter.stages.length)}</div>
      {props.tags.length > 0 || filter.tags.length > 0 ? menu('tags', filter.tags.length) : null}
      <ChoiceChip
        chosen={filter.tooLong}
        count={counts?.tooLong ?? null}
        onToggle={() => onFilter(toggleChoice(filter, { tooLong: true }))}
      >
        <IconHourglassHigh size={14} stroke={1.8} aria-hidden />
        <span className={classes.chipWord}>{translate('clients.filters.tooLong')}</span>
      </ChoiceChip>
      {menu('more', countMore(filter))}
      {isFiltering(filter) && props.onClear ? (
        <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
          {translate('clients.filters.clear')}
        </Button>
      ) : null}
    </>
  );
});

/** A filter whose choices open below it. */
const Choices = memo(function Choices(props: {
  name: Menu;
  chosen: number;
  opened: boolean;
  onOpened: (menu: Menu | null) => void;
  /** Heard when it can no longer be seen. */
  onClosed: (menu: Menu) => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const label = translate(`clients.filters.${props.name}`);
  const open = (opened: boolean) => props.onOpened(opened ? props.name : null);
  // What is typed into these fields counts at once, but for a mistake: Enter says that it is all.
  const hear = ({ key, target }: KeyboardEvent) => {
    if (key !== 'Enter' || props.name !== 'more' || !(target instanceof HTMLInputElement)) return;
    if (target.ariaInvalid !== 'true') open(false);
  };
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      width={320}
      trapFocus
      returnFocus
      opened={props.opened}
      onChange={open}
      onExitTransitionEnd={() => props.onClosed(props.name)}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.chip}
          data-holds={props.chosen > 0 || undefined}
          onClick={() => open(!props.opened)}
        >
          {label}
          {props.chosen > 0 ? <span>{props.chosen}</span> : null}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} maw="calc(100vw - 16px)" onKeyDown={hear}>
        {props.children}
      </Popover.Dropdown>
    </Popover>
  );
});

/** So many tags fit without a field to find them. */
const tagsAtOnce = 12;

function TagChoices(props: {
  tags: readonly TagCount[];
  filter: ClientFilter;
  onFilter: (filter: ClientFilter) => void;
  countTags: (() => ReadonlyMap<string, number>) | null;
}) {
  const translate = useTranslate();
  const { countTags } = props;
  const counts = useMemo(() => countTags?.() ?? null, [countTags]);
  const [typed, setTyped] = useState('');
  const chosen = new Set(props.filter.tags.map(tagKey));
  // A tag that nobody has any more can be taken back all the same.
  const gone = props.filter.tags.filter((tag) => !props.tags.some((each) => tagKey(each.tag) === tagKey(tag)));
  const offered = [...gone.map((tag) => ({ tag })), ...props.tags]
    .filter(({ tag }) => tagKey(tag).includes(tagKey(typed)))
    .map(({ tag }) => ({ tag, count: counts && (counts.get(tagKey(tag)) ?? 0) }));
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
