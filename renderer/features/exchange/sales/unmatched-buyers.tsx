import type { Currency } from '../../../domain/money/money';
import type { BuyerChoice } from '../../../domain/sale/import-plan';
import { walkIn } from '../../../domain/sale/sale';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { UnmatchedBuyer } from '../../../workers/import-requests';
import { PeopleOfFile } from '../people-of-file';

/** The buyers whom the book does not know, or knows several of, each with what becomes of their sales. */
export function UnmatchedBuyers(props: {
  buyers: readonly UnmatchedBuyer[];
  currency: Currency;
  chosen: ReadonlyMap<string, BuyerChoice>;
  onChoose: (chosen: ReadonlyMap<string, BuyerChoice>) => void;
  onAskOther: (buyer: UnmatchedBuyer) => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const { buyers, currency, ...choosing } = props;
  return (
    <PeopleOfFile
      people={buyers}
      ways={['create', walkIn, 'skip']}
      {...choosing}
      columns={[
        {
          key: 'amount',
          title: translate('exchange.sales.columns.amount'),
          width: '110px',
          align: 'right',
          cell: ({ amount }) => format.money(amount, currency),
        },
      ]}
      words={{
        label: translate('exchange.sales.tabs.buyers'),
        explanation: translate('exchange.sales.buyers.explanation'),
        several: translate('exchange.sales.buyers.several'),
        count: translate('exchange.sales.buyers.count'),
        choiceOf: (name) => translate('exchange.sales.buyers.choiceOf', { name }),
        skip: translate('exchange.sales.buyers.skip'),
        skipAll: translate('exchange.sales.buyers.skipAll'),
        empty: translate('exchange.sales.none.buyers'),
      }}
    />
  );
}
