import { Button, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useDialogWords } from '../../../elements/use-dialog-words';
import type { Keys } from '../../../exchange/seal/keys';
import { useTranslate } from '../../../i18n/translate';
import { GrowingText } from '../../../ui/growing-text';
import { GuardedDialog } from '../../../ui/guarded-dialog';
import { type KeysRefusal, openKeys, sayKeysRefusal, type TypedSecret } from './keep-keys';
import { PassphraseField } from './passphrase-field';
import classes from './unlock-dialog.module.css';

/**
 * Asks for what opens sealed keys: their passphrase, or the secret key of the recovery sheet. Whatever does not fit is said
 * beside the field, which keeps what was typed.
 */
export function UnlockDialog(props: {
  title: string;
  /** Above the field, in place of what a backup asks for. */
  explanation?: string;
  /** What a passphrase opens; null where the key alone does. */
  sealedIdentity: string | null;
  saveWord: string;
  jobs: Parameters<typeof openKeys>[1];
  /** What comes of the keys; why they are not the right ones. */
  onOpened: (keys: Keys, by: TypedSecret['by']) => Promise<KeysRefusal | null>;
  /** Below the field. */
  children?: ReactNode;
  close: () => void;
}) {
  const { sealedIdentity } = props;
  const translate = useTranslate();
  const words = useDialogWords(props.saveWord);
  const [by, setBy] = useState<TypedSecret['by']>(sealedIdentity === null ? 'key' : 'passphrase');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<KeysRefusal | 'empty' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const keyField = useRef<HTMLTextAreaElement>(null);

  function type(text: string) {
    setTyped(text);
    setWrong(null);
  }

  async function open() {
    const refusal = await tryToOpen();
    setWrong(refusal);
    if (refusal !== null) (by === 'key' ? keyField : field).current?.focus();
  }

  async function tryToOpen(): Promise<KeysRefusal | 'empty' | null> {
    if (typed.trim() === '') return 'empty';
    const secret: TypedSecret =
      by === 'passphrase' && sealedIdentity !== null ? { by, typed, sealedIdentity } : { by: 'key', typed };
    const opened = await openKeys(secret, props.jobs);
    return opened.ok ? props.onOpened(opened.value, secret.by) : opened.reason;
  }

  const error =
    wrong === null
      ? null
      : wrong === 'empty'
        ? translate(`encryption.unlock.empty.${by}`)
        : sayKeysRefusal(translate, wrong);
  return (
    <GuardedDialog
      title={props.title}
      size={520}
      dirty={typed !== ''}
      onClose={props.close}
      onSubmit={open}
      words={words}
      aside={
        sealedIdentity === null ? null : (
          <Button
            variant="subtle"
            onClick={() => {
              setBy(by === 'key' ? 'passphrase' : 'key');
              type('');
            }}
          >
            {translate(by === 'key' ? 'encryption.unlock.usePassphrase' : 'encryption.unlock.useKey')}
          </Button>
        )
      }
    >
      {sealedIdentity === null ? <Text>{translate('encryption.unlock.keyOnly')}</Text> : null}
      {by === 'passphrase' ? (
        <PassphraseField
          ref={field}
          label={translate('encryption.passphrase.label')}
          description={props.explanation ?? translate('encryption.unlock.passphrase')}
          value={typed}
          onChange={type}
          error={error}
          autoFocus
        />
      ) : (
        <GrowingText
          ref={keyField}
          label={translate('encryption.unlock.keyLabel')}
          description={translate('encryption.unlock.key')}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          error={error}
          textClass={classes.key}
          minRows={4}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          data-autofocus
        />
      )}
      {props.children}
    </GuardedDialog>
  );
}
