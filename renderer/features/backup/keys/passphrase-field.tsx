import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslate } from '../../../i18n/translate';

/** A field for a passphrase, or a part of it, that no program corrects, completes or looks up. */
export function PassphraseField(props: {
  ref?: Ref<HTMLInputElement>;
  label: string;
  description?: string;
  value: string;
  onChange: (typed: string) => void;
  /** Without them the field shows and hides by itself. */
  isShown?: boolean;
  onShow?: (shown: boolean) => void;
  error: string | null;
  /** One that is being chosen, so that no program offers those that it knows. */
  isNew?: boolean;
  autoFocus?: boolean;
}) {
  const translate = useTranslate();
  return (
    <PasswordInput
      ref={props.ref}
      label={props.label}
      description={props.description}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.error}
      visible={props.isShown}
      onVisibilityChange={props.onShow}
      visibilityToggleButtonProps={{ 'aria-label': translate('encryption.passphrase.show') }}
      visibilityToggleFocusable
      aria-invalid={props.error !== null}
      autoComplete={props.isNew ? 'new-password' : 'off'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      data-autofocus={props.autoFocus}
    />
  );
}
