import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type ClientField, clientFields, isUnsaid } from '../../../domain/client/as-it-was';
import { type LineChoice, lineChoices } from '../../../domain/client/import-decision';
import { differingMergeFields } from '../../../domain/client/merge-fields';
import { FieldValue } from '../../../elements/field-value';
import { useTranslate } from '../../../i18n/translate';
import { WaitingLines } from '../../../ui/waiting-lines';
import type { ComparedContact, PresentLine } from '../../../workers/import-requests';
import classes from './contact-choices.module.css';

/** One contact of the file beside the client that it is: what they say, and what is done about it. */
export function CompareContactDialog(props: {
  line: PresentLine;
  compare: (position: number) => Promise<ComparedContact | null>;
  value: LineChoice;
  onChoose: (choice: LineChoice) => void;
  close: () => void;
}) {
  const translate = useTranslate();
  const { line, compare } = props;
  const [compared, setCompared] = useState<ComparedContact | null | undefined>(undefined);
  useEffect(() => {
    let over = false;
    void compare(line.position).then((answer) => (over ? undefined : setCompared(answer)));
    return () => {
      over = true;
    };
  }, [compare, line.position]);
  return (
    <Modal
      opened
      onClose={props.close}
      title={translate('exchange.contacts.compare.title', { name: line.name })}
      size="min(860px, 92vw)"
    >
      {compared === undefined ? (
        <WaitingLines />
      ) : compared === null ? (
        <Text role="alert">{translate('exchange.contacts.compare.gone')}</Text>
      ) : (
        <ComparedFields {...compared} isInFile={line.sameAsLine !== null} />
      )}
      <Group gap="xs" justify="flex-end" className={classes.choices}>
        {lineChoices.map((choice) => (
          <Button
            key={choice}
            variant={choice === props.value ? 'filled' : 'default'}
            data-autofocus={choice === props.value || undefined}
            onClick={() => {
              props.onChoose(choice);
              props.close();
            }}
          >
            {translate(`exchange.contacts.choice.${choice}`)}
          </Button>
        ))}
      </Group>
    </Modal>
  );
}

function ComparedFields({ present, said, portraits, isInFile }: ComparedContact & { isInFile: boolean }) {
  const translate = useTranslate();
  const differing: ReadonlySet<ClientField> = new Set(differingMergeFields(present, said));
  // What differs comes first: it is what one chooses by.
  const shown = clientFields
    .filter((field) => field !== 'foreignId' && !(isUnsaid(present, field) && isUnsaid(said, field)))
    .toSorted((left, right) => Number(differing.has(right)) - Number(differing.has(left)));
  return (
    <table className={classes.compared}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {translate(isInFile ? 'exchange.contacts.compare.earlier' : 'exchange.contacts.compare.present')}
          </th>
          <th scope="col">{translate('exchange.contacts.compare.said')}</th>
        </tr>
      </thead>
      <tbody>
        <ComparedPortraits {...portraits} name={present.name} />
        {shown.map((field) => (
          <tr key={field} data-differs={differing.has(field) || undefined}>
            <th scope="row">
              {translate(`asItWas.fields.${field}`)}
              {differing.has(field) ? ` (${translate('exchange.contacts.compare.differs')})` : null}
            </th>
            <td>
              <FieldValue client={present} field={field} />
            </td>
            <td>
              <FieldValue client={said} field={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The faces of both; no line where neither has one. */
function ComparedPortraits({ present, said, name }: ComparedContact['portraits'] & { name: string }) {
  const translate = useTranslate();
  if (present === null && said === null) return null;
  const isConflict = present !== null && said !== null && present !== said;
  const face = (image: string | null, alt: string) =>
    image === null ? (
      translate('asItWas.unsaid')
    ) : (
      <img className={classes.face} src={`data:image/jpeg;base64,${image}`} alt={alt} />
    );
  return (
    <tr data-differs={isConflict || undefined}>
      <th scope="row">
        {translate('exchange.contacts.compare.portrait')}
        {isConflict ? ` (${translate('exchange.contacts.compare.differs')})` : null}
      </th>
      <td>{face(present, translate('exchange.contacts.compare.presentPortrait', { name }))}</td>
      <td>
        {face(said, translate('exchange.contacts.compare.saidPortrait', { name }))}
        {isConflict ? (
          <Text size="xs" c="dimmed">
            {translate('exchange.contacts.compare.portraitStays')}
          </Text>
        ) : null}
      </td>
    </tr>
  );
}
