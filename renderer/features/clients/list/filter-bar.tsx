import { Button, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconHourglassHigh } from '@tabler/icons-react';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { clientKinds } from '../../../domain/client/client';
import { type ClientFilter, type FilterCounts, isFiltering, toggleChoice } from '../../../domain/client/filter';
import { type TagCount, tagKey } from '../../../domain/client/tags';
import { stages } from '../../../domain/portfolio/stage';
import { useTranslate } from '../../../i18n/translate';
import { ChoiceChip } from './choice-chip';
import classes from './filter-bar.module.css';

/** The filters above the list. Each choice says how many clients it would show. */
export const FilterBar = memo(function FilterBar(props: {
  filter: ClientFilter;
  onFilter: (filter: ClientFilter) => void;
  counts: FilterCounts;
  tags: readonly TagCount[];
  countTags: () => ReadonlyMap<string, number>;
  onClear: () => void;
}) {
  const translate = useTranslate();
  const { filter, onFilter, counts } = props;
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
    <>
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
          <TagChoices tags={props.tags} filter={filter} onFilter={onFilter} countTags={props.countTags} />
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
    </>
  );
});

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
  countTags: () => ReadonlyMap<string, number>;
}) {
  const translate = useTranslate();
  const { countTags } = props;
  const counts = useMemo(() => countTags(), [countTags]);
  const [typed, setTyped] = useState('');
  const chosen = new Set(props.filter.tags.map(tagKey));
  const offered = props.tags
    .filter(({ tag }) => tagKey(tag).includes(tagKey(typed)))
    .map(({ tag }) => ({ tag, count: counts.get(tagKey(tag)) ?? 0 }));
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
