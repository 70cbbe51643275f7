import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useDialogWords } from '../../../elements/use-dialog-words';
import type { Keys } from '../../../exchange/seal/keys';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import type { DeviceKeys } from '../../../safety/device-keys';
import { useServices } from '../../../services';
import { GuardedDialog } from '../../../ui/guarded-dialog';
import { encryptBackups, type KeysRefusal, sayKeysRefusal } from './keep-keys';
import { PassphraseField } from './passphrase-field';
import { RecoverySheetDialog } from './recovery-sheet-dialog';
import { StrengthLine } from './strength-line';
import { useStrength } from './use-strength';

type Wrong = 'empty' | 'different' | KeysRefusal | null;

/**
 * Chooses the passphrase that opens encrypted backups, or another one. Typed twice where it is hidden, once where it is
 * shown. Any is taken: how long it would stand is said, not ruled.
 */
export function PassphraseDialog({ device, close }: { device: DeviceKeys | null; close: () => void }) {
  const services = useServices();
  const { keeper } = services;
  const translate = useTranslate();
  const isChange = device?.use != null;
  const kind = isChange ? 'change' : 'choose';
  const words = useDialogWords(translate(`encryption.passphrase.save.${kind}`));
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(null);
  const [made, setMade] = useState<Keys | null>(null);
  const strength = useStrength(passphrase);
  const field = useRef<HTMLInputElement>(null);
  const secondField = useRef<HTMLInputElement>(null);

  function type(typed: string) {
    setPassphrase(typed);
    setWrong(null);
  }

  function show(shown: boolean) {
    setShown(shown);
    setAgain('');
    setWrong(null);
  }

  async function save() {
    if (passphrase === '') {
      setWrong('empty');
      field.current?.focus();
      return;
    }
    if (!isShown && again !== passphrase) {
      setWrong('different');
      secondField.current?.focus();
      return;
    }
    const kept = await encryptBackups(device, passphrase, services);
    if (!kept.ok) {
      setWrong(kept.reason);
      return;
    }
    await keeper?.refresh();
    // So that the newest copy, here and elsewhere, is an encrypted one from now on.
    void keeper?.snapshotNow();
    if (!isChange) {
      setMade(kept.value.keys);
      return;
    }
    notifications.show({ color: 'sage', autoClose: 8_000, message: translate('encryption.passphrase.changed') });
    close();
  }

  if (made) return <RecoverySheetDialog keys={made} isFresh close={close} />;
  return (
    <GuardedDialog
      title={translate(`encryption.passphrase.title.${kind}`)}
      size={560}
      dirty={passphrase !== ''}
      onClose={close}
      onSubmit={save}
      words={words}
    >
      <PassphraseField
        ref={field}
        label={translate('encryption.passphrase.label')}
        description={translate('encryption.passphrase.hint')}
        value={passphrase}
        onChange={type}
        isShown={isShown}
        onShow={show}
        error={wrong === 'empty' ? translate('encryption.passphrase.empty') : null}
        isNew
        autoFocus
      />
      <StrengthLine strength={strength} isEmpty={passphrase === ''} />
      {isShown ? null : (
        <PassphraseField
          ref={secondField}
          label={translate('encryption.passphrase.again')}
          value={again}
          onChange={(typed) => {
            setAgain(typed);
            setWrong(null);
          }}
          error={wrong === 'different' ? translate('encryption.passphrase.different') : null}
          isNew
        />
      )}
      <Suggestion
        onSuggest={(suggested) => {
          show(true);
          type(suggested);
        }}
      />
      <Alert color="ochre" icon={<IconAlertTriangle />}>
        {translate('encryption.passphrase.lost')}
      </Alert>
      {isChange ? (
        <Text size="sm" c="dimmed">
          {translate('encryption.passphrase.former')}
        </Text>
      ) : null}
      {wrong !== null && typeof wrong === 'object' ? (
        <Alert color="brick" role="alert">
          {sayKeysRefusal(translate, wrong)}
        </Alert>
      ) : null}
    </GuardedDialog>
  );
}

/** Six words drawn by lot, and six others. */
function Suggestion({ onSuggest }: { onSuggest: (suggested: string) => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [hasSuggested, setSuggested] = useState(false);

  async function suggest() {
    // The lists of words are read when one asks for some, and not at every start.
    const { suggestPassphrase } = await import('../../../exchange/seal/suggest-passphrase');
    onSuggest(suggestPassphrase(language, (count) => crypto.getRandomValues(new Uint8Array(count))));
    setSuggested(true);
  }

  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => void suggest()}>
        {translate(hasSuggested ? 'encryption.passphrase.suggestAnother' : 'encryption.passphrase.suggest')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {hasSuggested ? translate('encryption.passphrase.suggested') : ''}
      </Text>
    </Group>
  );
}
