import { useState } from 'react';
import { useAct } from '../../act';
import { useDirectory, useLive } from '../../data/live';
import { readFormerLabels, readSale, type SaleReading } from '../../data/sales';
import { label } from '../../domain/book/action';
import { changeSale, type SaleRefusal } from '../../domain/sale/actions';
import { isCreditNote, type Sale } from '../../domain/sale/sale';
import { readTypedSale, type SaleMistakes, type TypedBuyer, type TypedSale } from '../../domain/sale/typed-sale';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useFormat } from '../../i18n/format';
import { type Language, useLanguage, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { BuyerField } from './buyer-field';
import { focusFirstMistake, withoutThese } from './mistakes';
import { SaleFields } from './sale-fields';
import classes from './sale-form.module.css';
import { nameOfBuyer, typedAmount } from './sale-words';

function typedFrom(sale: Sale, language: Language): TypedSale {
  const amount = (minor: number) => typedAmount(minor, sale.currency, language);
  return {
    buyerId: sale.buyerId,
    label: sale.label,
    amount: amount(sale.price),
    kind: sale.kind,
    day: sale.day,
    discount: sale.discount === 0 ? '' : amount(Math.abs(sale.discount)),
    cost: sale.cost === null ? '' : amount(sale.cost),
    reference: sale.reference,
    dueDay: sale.dueDay,
    note: sale.note,
    paid: 'not-yet',
    paidAmount: '',
    paidOn: null,
    method: 'other',
  };
}

/** Changes a sale or a credit note; payments and credit notes follow a new buyer. */
export function EditSaleDialog(props: { reading: SaleReading; close: () => void }) {
  const { sale } = props.reading.whole;
  const { book, directory, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const words = useDialogWords();
  const act = useAct();
  const snapshot = useDirectory(directory);
  const draft = useDraft<'sale.edit', TypedSale>({
    form: { kind: 'sale.edit', saleId: sale.id },
    start: () => typedFrom(sale, language),
    isDirty: (said, start) => said !== start,
    about: ({ buyerId }) => ({ clientId: buyerId, name: buyerId ? nameOfBuyer(buyerId, snapshot, translate) : '' }),
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const [mistakes, setMistakes] = useState<SaleMistakes>({});
  const [refusal, setRefusal] = useState<SaleRefusal | null>(null);
  const labels = useLive(() => readFormerLabels(book.database, typed.buyerId), [book, typed.buyerId]);
  const buyer: TypedBuyer = typed.buyerId && { id: typed.buyerId };

  async function save() {
    const read = readTypedSale(typed, sale.currency);
    setMistakes(read.ok ? {} : read.reason);
    setRefusal(null);
    if (!read.ok) return focusFirstMistake();
    // Read anew: a payment may have come in while this was typed.
    const fresh = (await readSale(book.database, sale.id)) ?? props.reading;
    const said = { ...read.value.sale, creditOf: sale.creditOf };
    const changed = changeSale({ ...fresh.whole, sale }, fresh.origin, said, clock.now());
    if (!changed.ok) return setRefusal(changed.reason);
    const subject = said.label || nameOfBuyer(said.buyerId, snapshot, translate);
    if (await act({ label: label('sale-changed', subject), changes: changed.value })) draft.close();
  }

  function sayRefusal(): string | null {
    switch (refusal?.code) {
      case undefined:
        return null;
      case 'other-sign':
        return translate('sales.mistakes.other-sign');
      case 'beyond-left':
        return translate('sales.mistakes.beyondLeft', { amount: format.money(refusal.left, sale.currency) });
      case 'below-credited':
        return translate('sales.mistakes.belowCredited', { amount: format.money(refusal.credited, sale.currency) });
    }
  }

  const sentence = sayRefusal();
  const isLocked = props.reading.origin !== null;
  return (
    <GuardedDialog
      title={translate(isCreditNote(sale) ? 'sales.form.editCreditTitle' : 'sales.form.editTitle')}
      size={680}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={save}
      words={words}
    >
      <DraftLine draft={draft} />
      <SaleFields
        key={draft.version}
        buyer={
          isLocked ? (
            <p className={classes.about}>
              <strong>
                <bdi>{nameOfBuyer(sale.buyerId, snapshot, translate)}</bdi>
              </strong>
            </p>
          ) : (
            <BuyerField
              value={buyer}
              onChange={(chosen) => setTyped({ ...typed, buyerId: chosen && 'id' in chosen ? chosen.id : null })}
              autoFocus={false}
              error={mistakes.buyerId ? translate('sales.mistakes.buyer') : null}
              mayBeNew={false}
            />
          )
        }
        typed={typed}
        onChange={(fields) => {
          setMistakes((former) => withoutThese(former, fields));
          setTyped((former) => ({ ...former, ...fields }));
        }}
        mistakes={mistakes}
        currency={sale.currency}
        labels={labels ?? []}
        autoFocusLabel
        kindLocked={isLocked}
      />
      {sentence === null ? null : (
        <p className={classes.attention} role="alert">
          {sentence}
        </p>
      )}
    </GuardedDialog>
  );
}
