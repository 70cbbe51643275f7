import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';

/** Asked when the files chosen as contacts look like sales: on their own screen the days and the amounts would be lost. */
export function SalesInsteadDialog(props: {
  names: readonly string[];
  onSales: () => void;
  onContacts: () => void;
  close: () => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Modal opened onClose={props.close} title={translate('exchange.contacts.salesInstead.title')} size="lg">
      <Stack gap="md">
        <Text>
          {translate('exchange.contacts.salesInstead.explanation', {
            count: props.names.length,
            names: format.list(props.names),
          })}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onContacts}>
            {translate('exchange.contacts.salesInstead.contacts')}
          </Button>
          <Button onClick={props.onSales} data-autofocus>
            {translate('exchange.contacts.salesInstead.sales')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
