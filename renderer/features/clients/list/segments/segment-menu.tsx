import { Button, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { SegmentId } from '../../../../domain/id';
import type { Currency } from '../../../../domain/money/money';
import type { Segment } from '../../../../domain/segment/segment';
import { fold } from '../../../../domain/text/fold';
import { selectInTurns } from '../../../../elements/select-in-turns';
import { useFormat } from '../../../../i18n/format';
import { useTranslate } from '../../../../i18n/translate';
import { stepOf } from '../../../../ui/walking';
import barClasses from '../filter-bar.module.css';
import type { Roster } from '../roster';
import { askForSegment } from './asked';
import { sayRule } from './say-rule';
import classes from './segments.module.css';

/** The segments of the book, below a button beside the filters. */
export const SegmentMenu = memo(function SegmentMenu(props: {
  element: RefObject<HTMLButtonElement | null>;
  roster: Roster;
  searchable: boolean;
  /** null until they have been read. */
  segments: readonly Segment[] | null;
  chosenId: SegmentId | null;
  /** The list is asked for something that can become one. */
  canSave: boolean;
  currency: Currency;
  onSave: () => void;
}) {
  const translate = useTranslate();
  const [opened, setOpened] = useState(false);
  // Kept until the menu has faded away.
  const [isFilled, setFilled] = useState(false);
  const label = translate('clients.segments.title');

  function open(isOpen: boolean) {
    setOpened(isOpen);
    if (isOpen) setFilled(true);
  }

  /** What was pressed goes with the menu, and must not take the keyboard along. */
  function close() {
    open(false);
    props.element.current?.focus();
  }

  return (
    <Popover
      position="bottom-start"
      shadow="md"
      width={380}
      trapFocus
      opened={opened}
      onChange={open}
      onExitTransitionEnd={() => setFilled(false)}
    >
      <Popover.Target>
        <UnstyledButton
          ref={props.element}
          className={barClasses.chip}
          title={label}
          data-holds={props.chosenId !== null || undefined}
          onClick={() => open(!opened)}
        >
          <IconBookmark size={14} stroke={1.8} aria-hidden />
          <span className={barClasses.segmentWord}>{label}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} maw="calc(100vw - 16px)">
        {isFilled && props.segments ? (
          <Stack gap="xs">
            <Choices
              {...props}
              segments={props.segments}
              onChoose={(segment) => {
                askForSegment(segment);
                close();
              }}
            />
            {props.canSave ? (
              <Button
                variant="subtle"
                size="compact-sm"
                justify="flex-start"
                leftSection={<IconBookmarkPlus size={16} aria-hidden />}
                onClick={() => {
                  close();
                  props.onSave();
                }}
              >
                {translate('clients.segments.save')}
              </Button>
            ) : null}
          </Stack>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
});

/** So many fit without a field to find one. */
const atOnce = 8;

function Choices(props: {
  roster: Roster;
  searchable: boolean;
  segments: readonly Segment[];
  chosenId: SegmentId | null;
  currency: Currency;
  onChoose: (segment: Segment) => void;
}) {
  const { segments, chosenId, onChoose } = props;
  const translate = useTranslate();
  const format = useFormat();
  const counts = useCounts(props.roster, props.searchable, segments);
  const [typed, setTyped] = useState('');
  const rows = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: others to choose from are what gives the keyboard a place
  useEffect(() => {
    // The menu was opened before there was anything in it to stand on.
    const dropdown = rows.current?.closest<HTMLElement>('[role="dialog"]');
    if (document.activeElement === dropdown) dropdown?.querySelector<HTMLElement>('input, button')?.focus();
  }, [segments]);
  const offered = segments.filter(({ name }) => fold(name).includes(fold(typed)));

  function walk(event: KeyboardEvent) {
    const buttons = [...(rows.current?.querySelectorAll('button') ?? [])];
    const standing = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping && event.key !== 'ArrowDown') return;
    const step = stepOf(event.key, standing < 0 ? null : standing, buttons.length, 6);
    if (step === null) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, step))]?.focus();
  }

  if (segments.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {translate('clients.segments.none')}
      </Text>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys that walk from one button inside to the next
    <div className={classes.menu} onKeyDown={walk}>
      {segments.length > atOnce ? (
        <TextInput
          size="xs"
          aria-label={translate('clients.segments.find')}
          placeholder={translate('clients.segments.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <ScrollArea.Autosize mah={340} type="auto">
        <ul ref={rows} className={classes.choices}>
          {offered.map((segment) => {
            const count = counts?.get(segment.id);
            return (
              <li key={segment.id}>
                <UnstyledButton
                  className={classes.choice}
                  aria-current={segment.id === chosenId || undefined}
                  onClick={() => onChoose(segment)}
                >
                  <span className={classes.mark}>
                    {segment.id === chosenId ? <IconCheck size={14} stroke={2.2} aria-hidden /> : null}
                  </span>
                  <span className={classes.words}>
                    <bdi className={classes.name}>{segment.name}</bdi>
                    <bdi className={classes.rule}>{sayRule(translate, format, props.currency, segment.rule)}</bdi>
                  </span>
                  <span className={classes.count}>{count === undefined ? null : format.number(count.length)}</span>
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
        {offered.length === 0 ? (
          <Text size="sm" c="dimmed">
            {translate('clients.segments.noneFound')}
          </Text>
        ) : null}
      </ScrollArea.Autosize>
    </div>
  );
}

/** How many clients each segment has, worked out while the menu is open; null until then. */
function useCounts(roster: Roster, searchable: boolean, segments: readonly Segment[]) {
  const [counts, setCounts] = useState<ReadonlyMap<SegmentId, Int32Array> | null>(null);
  useEffect(() => {
    if (!roster.isWhole || !searchable) return;
    let over = false;
    void selectInTurns(roster, segments, () => over).then((selected) => {
      if (!over) setCounts(selected);
    });
    return () => {
      over = true;
    };
  }, [roster, searchable, segments]);
  return counts;
}
