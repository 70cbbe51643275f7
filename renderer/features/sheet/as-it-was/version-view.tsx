import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEqualNot } from '@tabler/icons-react';
import { type RefObject, useId } from 'react';
import type { Day } from '../../../domain/calendar/day';
import {
  type ClientField,
  type ClientVersion,
  clientFields,
  differingFieldsOf,
  isUnsaid,
} from '../../../domain/client/as-it-was';
import type { Client } from '../../../domain/client/client';
import { FieldValue, isProse } from '../../../elements/field-value';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import classes from './as-it-was.module.css';

/** What the record said then: first what differs, each beside its present value and with the way back, then the rest. */
export function VersionView(props: {
  heading: RefObject<HTMLHeadingElement | null>;
  version: ClientVersion;
  day: Day | null;
  present: Client;
  onPutBack: (fields: readonly ClientField[]) => void;
}) {
  const { version, present } = props;
  const then = version.client;
  const translate = useTranslate();
  const id = useId();
  const when = useWhen(version, props.day);
  const differing = differingFieldsOf(then, present);
  const unchanged = clientFields.filter((field) => !differing.includes(field) && !isUnsaid(then, field));
  return (
    <section aria-labelledby={id} className={classes.view}>
      <div className={classes.head}>
        <div>
          <h3 ref={props.heading} id={id} tabIndex={-1} className={classes.title}>
            {when}
          </h3>
          <p className={classes.quiet}>
            {differing.length === 0
              ? translate(version.until === null ? 'asItWas.present' : 'asItWas.same')
              : translate('asItWas.differs', { count: differing.length })}
            {then.trashedAt === null ? null : ` ${translate('asItWas.wasTrashed')}`}
          </p>
        </div>
        {differing.length > 0 ? (
          <Button
            size="xs"
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={() => props.onPutBack(clientFields)}
          >
            {translate('asItWas.putBackWhole')}
          </Button>
        ) : null}
      </div>
      {differing.length > 0 ? (
        <section aria-label={translate('asItWas.different')}>
          <h4 className={classes.part}>{translate('asItWas.different')}</h4>
          <ul className={classes.differences}>
            {differing.map((field) => (
              <Difference
                key={field}
                field={field}
                then={then}
                present={present}
                onPutBack={() => props.onPutBack([field])}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {unchanged.length > 0 ? (
        <section aria-label={translate('asItWas.unchanged')}>
          <h4 className={classes.part}>{translate('asItWas.unchanged')}</h4>
          <dl className={classes.unchanged}>
            {unchanged.map((field) => (
              <div key={field} data-wide={isProse(field) || undefined}>
                <dt>{translate(`asItWas.fields.${field}`)}</dt>
                <dd>
                  <FieldValue client={then} field={field} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </section>
  );
}

/** "Sheet of 14 March 2026"; by its hour where it was chosen among the changes. */
function useWhen({ at, until }: ClientVersion, day: Day | null): string {
  const translate = useTranslate();
  const format = useFormat();
  if (day !== null) return translate('asItWas.sheetOf', { when: format.dayLong(day) });
  if (at !== null) return translate('asItWas.sheetOf', { when: format.moment(at) });
  return translate('asItWas.sheetBefore', { when: until === null ? '' : format.moment(until.at) });
}

function Difference(props: { field: ClientField; then: Client; present: Client; onPutBack: () => void }) {
  const translate = useTranslate();
  const field = translate(`asItWas.fields.${props.field}`);
  return (
    <li className={classes.difference}>
      <div className={classes.differenceHead}>
        <h5>
          <IconEqualNot size={15} aria-hidden />
          {field}
        </h5>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={translate('asItWas.putBackOne', { field })}
          onClick={props.onPutBack}
        >
          {translate('asItWas.putBack')}
        </Button>
      </div>
      <dl className={classes.values}>
        <div>
          <dt>{translate('asItWas.valueThen')}</dt>
          <dd>
            <FieldValue client={props.then} field={props.field} />
          </dd>
        </div>
        <div>
          <dt>{translate('asItWas.valueNow')}</dt>
          <dd>
            <FieldValue client={props.present} field={props.field} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
