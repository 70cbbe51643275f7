import { IconCheck, IconMessagePlus } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import type { Currency } from '../../domain/money/money';
import type { DueLine } from '../../domain/today/due';
import { kindIcons } from '../../elements/kind-icons';
import { SnoozeMenu } from '../../elements/snooze-menu';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { AmountText } from '../../ui/amount-text';
import { LineButton } from '../../ui/line-button';
import { leaveLine, WorkLine } from '../../ui/worklist';
import type { SayQuote } from './use-quotes';

export function DueRow(props: { line: DueLine; currency: Currency; quote: SayQuote }) {
  const { client, followUp, daysLate, stake } = props.line;
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const kind = translate(`words.followUpKind.${followUp.kind}`);
  return (
    <WorkLine
      content={{
        time: followUp.time ? format.time(followUp.time) : undefined,
        icon: kindIcons[followUp.kind],
        iconWord: kind,
        name: client.name,
        what: followUp.title || kind,
        quote: props.quote(client, followUp.kind),
        reason: daysLate > 0 ? translate('today.late', { count: daysLate }) : undefined,
        reasonHint: translate('today.dueHint', { day: format.dayLong(followUp.day) }),
        late: daysLate > 0,
        amount: stake ? <AmountText>{format.money(stake.amount, props.currency, 'never')}</AmountText> : undefined,
        amountWord: stake ? translate(`today.stake.${stake.kind}`) : undefined,
      }}
      onOpen={() => run('client.open', { clientId: client.id })}
      buttons={
        <>
          <LineButton
            icon={IconCheck}
            word={translate('followUps.gestures.done')}
            shortcut="D"
            onPress={(button) => {
              leaveLine(button);
              run('follow-up.done', { followUpId: followUp.id });
            }}
          />
          <SnoozeMenu followUp={followUp} clientName={client.name} onLeave={leaveLine} />
          <LineButton
            icon={IconMessagePlus}
            word={translate('followUps.gestures.log')}
            shortcut="N"
            onPress={() => run('contact.log', { clientId: client.id, followUpId: followUp.id })}
          />
        </>
      }
    />
  );
}
