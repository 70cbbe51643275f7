import { IconBellPlus, IconMessagePlus, IconPhone } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import type { Client } from '../../domain/client/client';
import { callAddress } from '../../domain/client/reach';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { LineButton } from '../../ui/line-button';

/** What one does with a client whose line is not about a follow-up: call, plan, log. */
export function ClientButtons({ client }: { client: Client }) {
  const { host } = useServices();
  const translate = useTranslate();
  const run = useRunCommand();
  const [call] = client.phones.flatMap(({ value }) => {
    const address = callAddress(value);
    return address === null ? [] : [{ phone: value, address }];
  });
  return (
    <>
      {call ? (
        <LineButton
          icon={IconPhone}
          word={translate('today.gestures.call', { phone: call.phone })}
          shortcut="A"
          onPress={() => void host.openOutside(call.address)}
        />
      ) : null}
      <LineButton
        icon={IconBellPlus}
        word={translate('today.gestures.plan')}
        shortcut="R"
        onPress={() => run('follow-up.add', { clientIds: [client.id] })}
      />
      <LineButton
        icon={IconMessagePlus}
        word={translate('today.gestures.log')}
        shortcut="N"
        onPress={() => run('contact.log', { clientId: client.id })}
      />
    </>
  );
}
