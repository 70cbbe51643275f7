import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import type { ContactChoices, DecidedCounts } from '../../../domain/client/import-decision';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { ContactsPreview } from '../../../workers/import-requests';

const longestTag = 60;

/** The choices as they stand on the screen: the tag is kept while it is not wanted. */
export interface OpenContactChoices extends ContactChoices {
  readonly tagged: boolean;
}

interface OptionsProps {
  counts: ContactsPreview['counts'];
  choices: OpenContactChoices;
  onChoose: (choices: OpenContactChoices) => void;
  /** What the choices come to. */
  planned: DecidedCounts;
}

/** What is done with all of them: with those who are there, with a tag, with their companies. */
export function ContactOptions(props: OptionsProps) {
  const { fresh, present } = props.counts;
  return (
    <>
      {present > 0 ? <PresentOption {...props} /> : null}
      {fresh + present > 0 ? (
        <Stack gap={8}>
          <TagOption {...props} />
          {props.counts.linkable > 0 ? <CompaniesOption {...props} /> : null}
        </Stack>
      ) : null}
    </>
  );
}

const presentChoices: readonly ContactChoices['present'][] = ['skip', 'complete', 'update'];

function PresentOption({ counts, choices, onChoose }: OptionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const sayWhatFor = (some: 'complete' | 'update', nobody: 'nothingToComplete' | 'nothingToUpdate', count: number) =>
    count === 0
      ? translate(`exchange.contacts.present.${nobody}`)
      : translate(`exchange.contacts.present.${some}`, { count, written: format.number(count) });
  return (
    <Radio.Group
      label={translate('exchange.contacts.present.title')}
      value={choices.present}
      onChange={(value) => onChoose({ ...choices, present: presentChoices.find((each) => each === value) ?? 'skip' })}
    >
      <Stack gap={6} mt={6}>
        <Radio value="skip" label={translate('exchange.contacts.present.skip')} />
        <Radio
          value="complete"
          disabled={counts.completable === 0}
          label={sayWhatFor('complete', 'nothingToComplete', counts.completable)}
        />
        <Radio
          value="update"
          disabled={counts.updatable === 0}
          label={sayWhatFor('update', 'nothingToUpdate', counts.updatable)}
          description={counts.updatable === 0 ? null : translate('exchange.contacts.present.updateHint')}
        />
      </Stack>
    </Radio.Group>
  );
}

function TagOption({ choices, onChoose }: OptionsProps) {
  const translate = useTranslate();
  const { tagged, tag } = choices;
  return (
    <>
      <Checkbox
        label={translate('exchange.contacts.tag.label')}
        checked={tagged}
        onChange={(event) => onChoose({ ...choices, tagged: event.currentTarget.checked })}
      />
      {tagged ? (
        <TextInput
          aria-label={translate('exchange.contacts.tag.field')}
          value={tag}
          maxLength={longestTag}
          onChange={(event) => onChoose({ ...choices, tag: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

function CompaniesOption({ choices, onChoose, planned }: OptionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { companies } = choices;
  return (
    <Checkbox
      label={translate('exchange.contacts.companies.label')}
      description={
        companies
          ? translate('exchange.contacts.companies.planned', {
              companies: format.number(planned.companies),
              linked: format.number(planned.linked),
            })
          : translate('exchange.contacts.companies.otherwise')
      }
      checked={companies}
      onChange={(event) => onChoose({ ...choices, companies: event.currentTarget.checked })}
    />
  );
}
