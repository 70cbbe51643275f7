import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { announceRefusal, useAct } from '../../act';
import { readPresentClients } from '../../data/clients';
import { useDirectory, useLive } from '../../data/live';
import { readFormerLabels } from '../../data/sales';
import { type Action, creation, label } from '../../domain/book/action';
import { clientByName } from '../../domain/interaction/actions';
import type { Currency } from '../../domain/money/money';
import { recordSale } from '../../domain/sale/actions';
import { type BuyerId, isCreditNote, type PaymentMethod, type SaleKind, walkIn } from '../../domain/sale/sale';
import { readTypedSale, type SaleMistakes, type TypedNewSale } from '../../domain/sale/typed-sale';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { BuyerField } from './buyer-field';
import { focusFirstMistake, withoutThese } from './mistakes';
import { PaymentPart } from './payment-part';
import { SaleFields } from './sale-fields';
import { nameOfBuyer } from './sale-words';

const nothingSold = {
  label: '',
  amount: '',
  discount: '',
  cost: '',
  reference: '',
  dueDay: null,
  note: '',
  paidAmount: '',
};

/** A sale and its payment in one gesture: whom, what, how much, Enter. */
export function AddSaleDialog(props: {
  buyerId: BuyerId | null;
  currency: Currency;
  usualMethod: PaymentMethod;
  usualKind: SaleKind;
  close: () => void;
}) {
  const { currency } = props;
  const { book, directory, clock, newId } = useServices();
  const translate = useTranslate();
  const words = useDialogWords();
  const act = useAct();
  const snapshot = useDirectory(directory);
  const labelField = useRef<HTMLInputElement>(null);
  const draft = useDraft<'sale.add', TypedNewSale>({
    form: { kind: 'sale.add', buyerId: props.buyerId },
    start: () => ({
      ...nothingSold,
      buyer: props.buyerId && { id: props.buyerId },
      buyerId: null,
      kind: props.usualKind,
      day: clock.today(),
      paid: 'not-yet',
      paidOn: clock.today(),
      method: props.usualMethod,
    }),
    isDirty: (said) => [said.label, said.amount, said.note].some((text) => text !== ''),
    about: ({ buyer: who }) =>
      who && 'newName' in who
        ? { clientId: null, name: who.newName }
        : { clientId: who?.id ?? null, name: who ? nameOfBuyer(who.id, snapshot, translate) : '' },
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const { buyer } = typed;
  const [mistakes, setMistakes] = useState<SaleMistakes>({});
  const known = buyer && 'id' in buyer ? buyer.id : null;
  const labels = useLive(() => readFormerLabels(book.database, known), [book, known]);

  function change(fields: Partial<TypedNewSale>) {
    setMistakes((former) => withoutThese(former, fields));
    setTyped((former) => ({
      ...former,
      ...fields,
      // What was paid on the spot was paid on the day of the sale.
      ...(fields.day !== undefined && former.paidOn === former.day ? { paidOn: fields.day } : null),
    }));
  }

  async function save(): Promise<boolean> {
    const stamp = { now: clock.now(), newId };
    const client = buyer && 'newName' in buyer ? clientByName(buyer.newName, stamp.now, newId) : null;
    const buyerId = client?.id ?? known;
    const read = readTypedSale({ ...typed, buyerId }, currency);
    setMistakes(read.ok ? {} : read.reason);
    if (!read.ok || buyerId === null) {
      focusFirstMistake();
      return false;
    }
    if (known !== null && known !== walkIn && (await readPresentClients(book.database, [known])).length === 0) {
      announceRefusal(translate, { code: 'dangling', table: 'clients', id: known });
      return false;
    }
    const { sale, payments } = read.value;
    const subject = sale.label || (client?.name ?? nameOfBuyer(buyerId, snapshot, translate));
    const action: Action = {
      label: label(isCreditNote(sale) ? 'credit-note-added' : 'sale-added', subject),
      changes: [...(client ? [creation('clients', client)] : []), ...recordSale(sale, payments, stamp)],
    };
    return act(action);
  }

  async function saveAndNext() {
    if (!(await save())) return;
    draft.begin({ ...typed, ...nothingSold, buyer: known === null ? null : buyer });
    labelField.current?.focus();
  }

  // Heard before the form, for which Ctrl+Enter means to save and close.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      void saveAndNext();
    },
    { capture: true },
  );

  return (
    <GuardedDialog
      title={translate('sales.form.addTitle')}
      size={680}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={async () => {
        if (await save()) draft.close();
      }}
      words={words}
      aside={
        <Button variant="subtle" title={translate('sales.form.saveAndNextHint')} onClick={() => void saveAndNext()}>
          {translate('sales.form.saveAndNext')}
        </Button>
      }
    >
      <DraftLine draft={draft} />
      <SaleFields
        key={draft.version}
        buyer={
          <BuyerField
            value={buyer}
            onChange={(chosen) => change({ buyer: chosen })}
            autoFocus={buyer === null}
            error={mistakes.buyerId && buyer === null ? translate('sales.mistakes.buyer') : null}
            mayBeNew
          />
        }
        typed={typed}
        onChange={change}
        mistakes={mistakes}
        currency={currency}
        labels={labels ?? []}
        labelField={labelField}
        autoFocusLabel={buyer !== null}
        kindLocked={false}
      >
        <PaymentPart typed={typed} onChange={change} mistakes={mistakes} currency={currency} />
      </SaleFields>
    </GuardedDialog>
  );
}
