import { Button, Checkbox, Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { ChipChoice } from '../../../ui/chip-choice';
import {
  type ColumnOut,
  columnsOut,
  type FormatOut,
  formatsOut,
  isTable,
  type SubjectOut,
  subjectsOut,
} from '../../../workers/export-requests';
import { ColumnChoice } from './column-choice';
import type { WantedExport } from './use-export';
import { useSelectedSegments } from './use-selected-segments';
import { type AtHand, ofSegment, useWhose, type Whose } from './use-whose';

export function ExportForm(props: { atHand: AtHand; onExport: (wanted: WantedExport) => void; close: () => void }) {
  const translate = useTranslate();
  const usual = useLanguage() === 'fr' ? 'csv-french' : 'csv-english';
  const segments = useSelectedSegments();
  const everyone = useWhose(props.atHand, segments);
  const [subject, setSubject] = useState<SubjectOut>('clients');
  const { segment: listedSegment } = props.atHand;
  const [whoseValue, setWhose] = useState(listedSegment && ofSegment(listedSegment));
  // One client is a card for a phone before it is a table of one line.
  const [wanted, setWanted] = useState<FormatOut>(props.atHand.chosen?.length === 1 ? 'vcard-3' : usual);
  const [confidential, setConfidential] = useState(false);
  const [withBirthdays, setWithBirthdays] = useState(true);
  const [left, setLeft] = useState<ReadonlySet<ColumnOut>>(new Set());

  const found = everyone.find(({ value }) => value === whoseValue);
  // A segment takes a moment to be worked out.
  const isAwaited = !found && whoseValue !== null && segments === null;
  // More than was asked for never leaves unasked: nobody else takes the place of a part that is gone.
  const isGone = !found && whoseValue !== null && !isAwaited;
  const whose = found ?? (isGone ? undefined : everyone[0]);
  const formats = formatsOut[subject];
  const format = formats.includes(wanted) ? wanted : usual;
  const secret = confidentialIn(subject, format);
  const withSecret = confidential && secret !== null;
  const offered = offeredColumns(subject, withSecret);
  const columns = offered.filter((column) => !left.has(column));
  const isComplete = whose !== undefined && !isAwaited && (columns.length > 0 || !isTable(format));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return;
        const { called, segment } = whose;
        const clientIds = whose.clientIds();
        props.onExport({
          subject,
          clientIds,
          called,
          segment,
          format,
          columns,
          confidential: withSecret,
          withBirthdays,
        });
      }}
    >
      <Stack gap="lg">
        <ChipChoice<SubjectOut>
          label={translate('exchange.out.what')}
          value={subject}
          onChange={(value) => setSubject(value ?? 'clients')}
          autoFocus
          chips={subjectsOut.map((value) => ({ value, label: translate(`exchange.out.subjects.${value}`) }))}
        />
        <NativeSelect
          label={translate('exchange.out.whose.label')}
          description={translate('exchange.out.whose.hint')}
          value={whose?.value ?? ''}
          error={isGone ? translate('exchange.out.whose.gone') : null}
          onChange={(event) => setWhose(event.currentTarget.value)}
        >
          {isGone ? <option value="" disabled hidden /> : null}
          <Choices all={everyone} group="at-hand" />
          {(['segment', 'stage', 'tag'] as const).map((group) =>
            everyone.some((each) => each.group === group) ? (
              <optgroup key={group} label={translate(`exchange.out.whose.groups.${group}`)}>
                <Choices all={everyone} group={group} />
              </optgroup>
            ) : null,
          )}
        </NativeSelect>
        <Radio.Group
          label={translate('exchange.out.format')}
          value={format}
          onChange={(value) => setWanted(formats.find((each) => each === value) ?? usual)}
        >
          <Stack gap="xs" mt={8}>
            {formats.map((each) => (
              <Radio
                key={each}
                value={each}
                label={translate(`exchange.out.formats.${each}`)}
                description={translate(`exchange.out.formatHints.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {isTable(format) ? <ColumnChoice offered={offered} left={left} onLeft={setLeft} /> : null}
        {format === 'calendar' ? (
          <Checkbox
            label={translate('exchange.out.withBirthdays')}
            checked={withBirthdays}
            onChange={(event) => setWithBirthdays(event.currentTarget.checked)}
          />
        ) : null}
        {secret ? (
          <Checkbox
            label={translate('exchange.out.confidential')}
            description={translate(`exchange.out.confidentialHints.${secret}`)}
            checked={confidential}
            onChange={(event) => setConfidential(event.currentTarget.checked)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.close}>
            {translate('app.buttons.cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete}>
            {translate('exchange.out.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Choices({ all, group }: { all: readonly Whose[]; group: Whose['group'] }) {
  return all
    .filter((each) => each.group === group)
    .map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
}

/** What is confidential in a file of this kind; null where nothing is. */
function confidentialIn(subject: SubjectOut, format: FormatOut) {
  if (format === 'calendar') return 'calendar' as const;
  if (!isTable(format)) return 'cards' as const;
  return subject === 'follow-ups' ? null : subject;
}

function offeredColumns(subject: SubjectOut, withSecret: boolean): readonly ColumnOut[] {
  const { all, confidential } = columnsOut[subject];
  return withSecret ? all : all.filter((column) => !confidential.some((each) => each === column));
}
