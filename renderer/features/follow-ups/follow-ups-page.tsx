import { Button, Kbd, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconBellPlus, IconClockHour9, IconSearch } from '@tabler/icons-react';
import { type CSSProperties, useCallback, useMemo } from 'react';
import { useRunCommand } from '../../command';
import { type FollowUpKind, followUpKinds } from '../../domain/follow-up/follow-up';
import { sections } from '../../domain/follow-up/sections';
import { type Format, useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { EmptyState } from '../../ui/empty-state';
import { useKeptState } from '../../ui/kept-state';
import { Page } from '../../ui/page';
import { type VirtualRow, VirtualWorklist } from '../../ui/virtual-worklist';
import { WaitingLines } from '../../ui/waiting-lines';
import { FollowUpLine } from './follow-up-line';
import { type FollowUpFilter, type FollowUpsAnswer, type NamedFollowUp, useFollowUps } from './use-follow-ups';

const anyKind = 'any';
const everything: FollowUpFilter = { shows: 'open', kind: null, query: '' };

/** Everything that is due, late first, for the evening before and for clearing up. */
export function FollowUpsPage() {
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const [filter, setFilter] = useKeptState<FollowUpFilter>('follow-ups filter', everything);
  const [offset, keepOffset] = useKeptState(`follow-ups offset ${filter.shows}`, 0);
  const answer = useFollowUps(filter);
  const leave = useCallback((last: number) => keepOffset(last), [keepOffset]);
  const rows = useRows(filter, answer);
  return (
    <Page
      fills
      title={translate('followUps.page.title')}
      subtitle={answer && answer.openCount > 0 ? sayCounts(answer, translate, format) : null}
      actions={
        <Button
          variant="default"
          leftSection={<IconBellPlus size={16} aria-hidden />}
          rightSection={
            <Kbd size="xs" aria-hidden>
              R
            </Kbd>
          }
          aria-keyshortcuts="R"
          onClick={() => run('follow-up.add')}
        >
          {translate('followUps.commands.add')}
        </Button>
      }
      toolbar={<Filters filter={filter} onChange={setFilter} />}
    >
      {answer === null ? (
        <WaitingLines />
      ) : rows.length === 0 ? (
        <Nothing filter={filter} answer={answer} onShowAll={() => setFilter({ ...everything, shows: filter.shows })} />
      ) : (
        <VirtualWorklist
          key={filter.shows}
          label={translate('followUps.page.title')}
          rows={rows}
          startOffset={offset}
          onLeave={leave}
        />
      )}
    </Page>
  );
}

function sayCounts({ openCount, overdueCount }: FollowUpsAnswer, translate: Translate, format: Format): string {
  const open = translate('followUps.page.open', { count: openCount, total: format.number(openCount) });
  if (overdueCount === 0) return open;
  return `${open} · ${translate('followUps.page.overdue', { total: format.number(overdueCount) })}`;
}

function useRows({ shows }: FollowUpFilter, answer: FollowUpsAnswer | null): readonly VirtualRow[] {
  const translate = useTranslate();
  const format = useFormat();
  return useMemo(() => {
    if (!answer) return [];
    const withHeading = (
      name: (typeof sections)[number] | 'closed',
      followUps: readonly NamedFollowUp[],
    ): readonly VirtualRow[] =>
      followUps.length === 0
        ? []
        : [
            {
              key: name,
              title: translate(`followUps.page.sections.${name}`),
              count: format.number(followUps.length),
              tone: name === 'overdue' ? 'brick' : undefined,
            },
            ...followUps.map((followUp) => ({
              key: followUp.id,
              renderLine: (place: CSSProperties) => <FollowUpLine followUp={followUp} place={place} />,
            })),
          ];
    if (shows === 'closed') return withHeading('closed', answer.closed);
    return sections.flatMap((section) => withHeading(section, answer.sections[section]));
  }, [shows, answer, translate, format]);
}

function Filters({ filter, onChange }: { filter: FollowUpFilter; onChange: (filter: FollowUpFilter) => void }) {
  const translate = useTranslate();
  return (
    <>
      <SegmentedControl
        aria-label={translate('followUps.page.show')}
        data={[
          { value: 'open', label: translate('followUps.page.toDo') },
          { value: 'closed', label: translate('followUps.page.closed') },
        ]}
        value={filter.shows}
        onChange={(shows) => onChange({ ...filter, shows: shows === 'closed' ? 'closed' : 'open' })}
      />
      <TextInput
        w={260}
        type="search"
        aria-label={translate('followUps.page.search')}
        placeholder={translate('followUps.page.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.currentTarget.value })}
      />
      <Select
        w={190}
        aria-label={translate('followUps.page.kind')}
        allowDeselect={false}
        data={[
          { value: anyKind, label: translate('followUps.page.anyKind') },
          ...followUpKinds.map((kind) => ({ value: kind, label: translate(`words.followUpKind.${kind}`) })),
        ]}
        value={filter.kind ?? anyKind}
        onChange={(kind: FollowUpKind | typeof anyKind | null) =>
          onChange({ ...filter, kind: kind === anyKind ? null : kind })
        }
      />
    </>
  );
}

function Nothing(props: { filter: FollowUpFilter; answer: FollowUpsAnswer; onShowAll: () => void }) {
  const { filter } = props;
  const translate = useTranslate();
  if (filter.kind !== null || filter.query.trim() !== '') {
    return (
      <EmptyState
        icon={IconSearch}
        title={translate('followUps.page.noMatch')}
        action={
          <Button variant="default" onClick={props.onShowAll}>
            {translate('followUps.page.showAll')}
          </Button>
        }
      >
        {translate('followUps.page.noMatchMore')}
      </EmptyState>
    );
  }
  if (filter.shows === 'closed') {
    return <EmptyState icon={IconClockHour9} title={translate('followUps.page.emptyClosed')} />;
  }
  return (
    <EmptyState icon={IconClockHour9} title={translate('followUps.page.empty')}>
      {translate('followUps.page.emptyMore')}
    </EmptyState>
  );
}
