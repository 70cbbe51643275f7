import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** In the sample book an import would be lost with it. */
export function SampleWarning() {
  const { isSample } = useServices();
  const translate = useTranslate();
  if (!isSample) return null;
  return (
    <Alert color="ochre" icon={<IconAlertTriangle />}>
      {translate('exchange.files.inSample')}
    </Alert>
  );
}
