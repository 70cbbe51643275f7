import { Button, Select, Stack, Table, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useAct } from '../../act';
import { receiptsRulesOf, type Settings } from '../../domain/book/settings';
import { changeReceiptsRules } from '../../domain/book/settings-actions';
import type { Day } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import { categories, declaredPeriods, layouts, type ReceiptsRules, type Threshold } from '../../domain/receipts/rules';
import { shippedThresholds } from '../../domain/receipts/shipped-thresholds';
import { thresholdsOf } from '../../domain/receipts/turnover';
import { saleKinds } from '../../domain/sale/sale';
import { dayFieldFormat } from '../../elements/day-choice';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import classes from './rules-view.module.css';
import { ThresholdDialog } from './threshold-dialog';

/** How the book is kept: its layout, under what each kind of sale is declared, how often, and the limits. */
export function RulesView({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  const act = useAct();
  const today = useToday();
  const rules = receiptsRulesOf(settings);
  const decide = (fields: Partial<ReceiptsRules>) => act(changeReceiptsRules(settings, { ...rules, ...fields }));
  return (
    <>
      <Part title={translate('receipts.rules.layout')} explanation={translate('receipts.rules.layoutWhy')}>
        <ChipChoice
          label={translate('receipts.rules.layout')}
          hidesLabel
          chips={layouts.map((value) => ({ value, label: translate(`receipts.rules.layouts.${value}`) }))}
          value={rules.layout}
          onChange={(layout) => layout && void decide({ layout })}
        />
      </Part>
      <Part title={translate('receipts.rules.categories')} explanation={translate('receipts.rules.categoriesWhy')}>
        <Stack gap="sm">
          {saleKinds.map((kind) => (
            <Select
              key={kind}
              label={translate(`words.saleKind.${kind}`)}
              className={classes.category}
              data={categories.map((value) => ({ value, label: translate(`receipts.categories.${value}`) }))}
              value={rules.categoryOf[kind]}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false, shadow: 'md' }}
              withScrollArea={false}
              onChange={(value) => {
                const category = categories.find((each) => each === value);
                if (category) void decide({ categoryOf: { ...rules.categoryOf, [kind]: category } });
              }}
            />
          ))}
        </Stack>
      </Part>
      <Part title={translate('receipts.rules.declared')} explanation={translate('receipts.rules.declaredWhy')}>
        <ChipChoice
          label={translate('receipts.rules.declared')}
          hidesLabel
          chips={declaredPeriods.map((value) => ({ value, label: translate(`receipts.rules.periods.${value}`) }))}
          value={rules.declared}
          onChange={(declared) => declared && void decide({ declared })}
        />
      </Part>
      <Part title={translate('receipts.rules.started')} explanation={translate('receipts.rules.startedWhy')}>
        <div className={classes.day}>
          <DayField<Day>
            label={translate('receipts.rules.startedOn')}
            value={rules.startedOn ?? null}
            onChange={(startedOn) => {
              const { startedOn: _former, ...others } = rules;
              void act(changeReceiptsRules(settings, startedOn ? { ...others, startedOn } : others));
            }}
            format={dayFieldFormat}
            readTyped={(text) => readTypedDay(text, today, 'back')}
            unreadable={translate('app.fields.dayUnreadable')}
            today={today}
            clearable
          />
        </div>
      </Part>
      <Part title={translate('receipts.rules.limits')} explanation={translate('receipts.rules.limitsWhy')}>
        <Thresholds settings={settings} />
      </Part>
    </>
  );
}

function Part(props: { title: string; explanation: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div>
        <Title order={2} fz={20} id={id}>
          {props.title}
        </Title>
        <p className={classes.explanation}>{props.explanation}</p>
      </div>
      <div>{props.children}</div>
    </section>
  );
}

/** The limits, each with its source; all can be changed, and one's own are kept with the book. */
function Thresholds({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  const format = useFormat();
  const [edited, setEdited] = useState<Threshold | 'new' | null>(null);
  const rules = receiptsRulesOf(settings);
  const shipped = settings.currency === 'EUR' ? shippedThresholds : [];
  const rows = thresholdsOf(shipped, rules.thresholds);
  return (
    <>
      {rows.length === 0 ? <p className={classes.explanation}>{translate('receipts.rules.noLimits')}</p> : null}
      {rows.length > 0 ? (
        <Table aria-label={translate('receipts.rules.limits')} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{translate('receipts.rules.limit')}</Table.Th>
              <Table.Th scope="col">{translate('receipts.rules.from')}</Table.Th>
              <Table.Th scope="col" className={classes.end}>
                {translate('receipts.list.amount')}
              </Table.Th>
              <Table.Th scope="col">{translate('receipts.rules.source')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.limit} ${row.validFrom}`}>
                <Table.Th scope="row" className={classes.limit}>
                  {translate(`receipts.limits.names.${row.limit}`)}
                </Table.Th>
                <Table.Td>{format.dayNumeric(row.validFrom)}</Table.Td>
                <Table.Td className={classes.end}>{format.money(row.amount, settings.currency)}</Table.Td>
                <Table.Td>
                  <bdi className={classes.source}>{row.source}</bdi>
                  <span className={classes.state}>
                    {row.checkedOn === null
                      ? translate('receipts.limits.toCheck')
                      : translate('receipts.limits.checked', { day: format.dayNumeric(row.checkedOn) })}
                  </span>
                </Table.Td>
                <Table.Td className={classes.end}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconPencil size={14} aria-hidden />}
                    aria-label={translate('receipts.rules.changeOne', {
                      limit: translate(`receipts.limits.names.${row.limit}`),
                      day: format.dayNumeric(row.validFrom),
                    })}
                    onClick={() => setEdited(row)}
                  >
                    {translate('app.buttons.edit')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setEdited('new')}
      >
        {translate('receipts.rules.add')}
      </Button>
      {edited === null ? null : (
        <ThresholdDialog settings={settings} row={edited === 'new' ? null : edited} close={() => setEdited(null)} />
      )}
    </>
  );
}
