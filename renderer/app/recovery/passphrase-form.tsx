import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../../i18n/translate';

/** Asked only where the keys of this device are gone. */
export function PassphraseForm(props: { isWrong: boolean; onSubmit: (passphrase: string) => void }) {
  const translate = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') props.onSubmit(passphrase);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <Title order={2} fz={20}>
          {translate('recovery.passphrase.title')}
        </Title>
        <Text>{translate('recovery.passphrase.explanation')}</Text>
        <PasswordInput
          label={translate('recovery.passphrase.label')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={props.isWrong ? translate('recovery.passphrase.wrong') : null}
          autoComplete="off"
          data-autofocus
          autoFocus
        />
        <Group>
          <Button type="submit" disabled={passphrase === ''}>
            {translate('recovery.passphrase.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
