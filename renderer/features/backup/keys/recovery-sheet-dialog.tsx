import { Alert, Button, Group, Modal, Portal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { readIdentity } from '../../../data/whole-book';
import type { Keys } from '../../../exchange/seal/keys';
import type { RecoverySheet, SheetWords } from '../../../exchange/seal/recovery-sheet';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import classes from './recovery-sheet.module.css';

/** Offers the sheet that opens every backup, for paper alone. `isFresh`: the keys were made a moment ago. */
export function RecoverySheetDialog(props: { keys: Keys; isFresh?: boolean; close: () => void }) {
  const { host } = useServices();
  const translate = useTranslate();
  const sheet = useSheet(props.keys);
  return (
    <Modal opened onClose={props.close} title={translate('encryption.sheet.title')} size={560}>
      <Stack gap="md">
        {props.isFresh ? (
          <Alert color="sage" icon={<IconLock />} role="status">
            {translate('encryption.sheet.encrypted')}
          </Alert>
        ) : null}
        <Text>{translate('encryption.sheet.explanation')}</Text>
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('encryption.sheet.warning')}
        </Alert>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.close}>
            {translate(props.isFresh ? 'encryption.sheet.later' : 'app.buttons.close')}
          </Button>
          <Button
            data-autofocus
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={sheet === null}
            onClick={() => void host.print()}
          >
            {translate('encryption.sheet.print')}
          </Button>
        </Group>
      </Stack>
      {sheet ? (
        <Portal>
          <Paper sheet={sheet} />
        </Portal>
      ) : null}
    </Modal>
  );
}

function useSheet(keys: Keys): RecoverySheet | null {
  const { book, clock } = useServices();
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function write() {
      // What knows keys is heavy, and the window does without it until here.
      const { recoverySheet } = await import('../../../exchange/seal/recovery-sheet');
      const { createdAt } = (await readIdentity(book.database)).book;
      const written = recoverySheet({ begun: clock.dayAt(createdAt), printed: clock.today() }, keys);
      if (isWanted) setSheet(written);
    }
    void write();
    return () => {
      isWanted = false;
    };
  }, [book, clock, keys]);
  return sheet;
}

/** Nothing on the screen; on paper, one page and nothing else. */
function Paper({ sheet }: { sheet: RecoverySheet }) {
  return (
    <div className={classes.paper} data-recovery-sheet>
      <Words words={sheet.french} identity={sheet.identity} language="fr" />
      <Words words={sheet.english} identity={null} language="en" />
    </div>
  );
}

function Words(props: { words: SheetWords; identity: RecoverySheet['identity'] | null; language: 'fr' | 'en' }) {
  const { words, identity, language } = props;
  return (
    <section lang={language} className={classes.language}>
      <h1>{words.title}</h1>
      <p className={classes.warning}>{words.warning}</p>
      <dl className={classes.facts}>
        {words.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value === null ? classes.blank : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {identity ? (
        <>
          <h2>{words.identityLabel}</h2>
          <div className={classes.identity}>
            {identity.map((line) => (
              <div key={line.join()}>
                {line.map((group) => (
                  <span key={group}>{group}</span>
                ))}
              </div>
            ))}
          </div>
        </>
      ) : null}
      <p>{words.withTheApp}</p>
      <ol>
        {words.withoutTheApp.map((step) => (
          <li key={step}>{step.startsWith('age ') ? <code>{step}</code> : step}</li>
        ))}
      </ol>
    </section>
  );
}
