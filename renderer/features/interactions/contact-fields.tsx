import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { ContactDraft } from '../../domain/interaction/actions';
import { directions, interactionKinds } from '../../domain/interaction/interaction';
import { kindIcons } from '../../elements/kind-icons';
import { useTranslate } from '../../i18n/translate';
import { ChipChoice } from '../../ui/chip-choice';
import { GrowingText } from '../../ui/growing-text';

const directionIcons = { out: IconArrowUpRight, in: IconArrowDownLeft } as const;

/** What every contact says: how, who began, and the words. */
export function ContactFields(props: {
  draft: ContactDraft;
  onChange: (fields: Partial<ContactDraft>) => void;
  text: RefObject<HTMLTextAreaElement | null>;
  autoFocus: boolean;
}) {
  const { draft, onChange } = props;
  const translate = useTranslate();
  return (
    <>
      <ChipChoice
        label={translate('interactions.kind')}
        hidesLabel
        chips={interactionKinds.map((kind) => ({
          value: kind,
          label: translate(`words.interactionKind.${kind}`),
          icon: kindIcons[kind],
        }))}
        value={draft.kind}
        onChange={(kind) => kind && onChange({ kind })}
      />
      {draft.kind === 'note' ? null : (
        <ChipChoice
          label={translate('interactions.direction')}
          hidesLabel
          chips={directions.map((direction) => ({
            value: direction,
            label: translate(`words.direction.${direction}`),
            icon: directionIcons[direction],
          }))}
          value={draft.direction ?? 'out'}
          onChange={(direction) => onChange({ direction })}
        />
      )}
      <GrowingText
        ref={props.text}
        label={translate('interactions.text')}
        placeholder={translate('interactions.textPlaceholder')}
        minRows={3}
        maxRows={10}
        value={draft.text}
        data-autofocus={props.autoFocus || undefined}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </>
  );
}
