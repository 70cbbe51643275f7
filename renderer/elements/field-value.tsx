import { type ClientField, isUnsaid } from '../domain/client/as-it-was';
import { addressLabels, type ClientDraft, emailLabels, phoneLabels } from '../domain/client/client';
import { addressLines } from '../domain/client/reach';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import { useToday } from '../services';
import classes from './field-value.module.css';
import { Prose } from './prose';
import { sayBirthday, sayLabel } from './say-client';

const prose = ['notes', 'howToDeal', 'messageToSelf'] as const satisfies readonly ClientField[];

/** Whether a field is written in sentences, and wants the room for them. */
export function isProse(field: ClientField): field is (typeof prose)[number] {
  return prose.some((each) => each === field);
}

/** What one field of a record says; a long text folds. */
export function FieldValue({ client, field }: { client: ClientDraft; field: ClientField }) {
  const translate = useTranslate();
  const lines = useLines(client, field);
  if (isUnsaid(client, field)) return <span className={classes.unsaid}>{translate('asItWas.unsaid')}</span>;
  if (isProse(field)) return <Prose text={client[field]} />;
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a value have no identity but their place
    <bdi key={index} className={classes.line}>
      {line}
    </bdi>
  ));
}

function useLines(client: ClientDraft, field: ClientField): readonly string[] {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const labelled = (value: string, label: string) => (label === '' ? value : `${value} (${label})`);
  switch (field) {
    case 'kind':
      return [translate(`words.clientKind.${client.kind}`)];
    case 'role':
      return client.role === null ? [] : [translate(`words.clientRole.${client.role}`)];
    case 'phones':
      return client.phones.map(({ value, label }) => labelled(value, sayLabel(label, phoneLabels, translate)));
    case 'emails':
      return client.emails.map(({ value, label }) => labelled(value, sayLabel(label, emailLabels, translate)));
    case 'addresses':
      return client.addresses.map((address) =>
        labelled(addressLines(address).join(', '), sayLabel(address.label, addressLabels, translate)),
      );
    case 'birthday':
      return client.birthday === null ? [] : [sayBirthday(client.birthday, today, format)];
    case 'cadence':
      return client.cadence === null
        ? []
        : [translate(`followUps.repeat.${client.cadence.unit}`, { count: client.cadence.every })];
    case 'tags':
      return [client.tags.join(', ')];
    case 'websites':
      return client.websites;
    default:
      return [client[field]];
  }
}
