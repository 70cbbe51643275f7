import { Button, Group, Modal } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconArrowBackUp, IconCash, IconPencil, IconTrash, IconUser } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import { useDirectory, useLive } from '../../data/live';
import { readSale, type SaleReading } from '../../data/sales';
import { label } from '../../domain/book/action';
import type { SaleId } from '../../domain/id';
import { leftToCredit, trashSale } from '../../domain/sale/actions';
import { isCreditNote, lateAfter, type Sale, saleAmount, walkIn } from '../../domain/sale/sale';
import { standingOf } from '../../domain/sale/standing';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import classes from './sale-dialog.module.css';
import { CreditNotes, Payments } from './sale-payments';
import { nameOfBuyer, nameOfSale } from './sale-words';
import { StandingWord } from './standing-word';

/** One sale: what it says, its payments and its credit notes, and what can be done with it. It follows the book. */
export function SaleDialog(props: { saleId: SaleId; close: () => void }) {
  const { book } = useServices();
  const translate = useTranslate();
  const reading = useLive(() => readSale(book.database, props.saleId), [book, props.saleId]);
  const content = useRef<HTMLDivElement>(null);
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Where it was pressed, and not what stands on top: the dialog above may have closed over this very key.
    const pressedIn = event.target instanceof Element ? event.target.closest('[role="dialog"]') : null;
    const top = [...document.querySelectorAll('[role="dialog"]')].at(-1);
    if ((pressedIn ?? top) === content.current) props.close();
  });
  return (
    <Modal.Root
      opened
      onClose={props.close}
      // Mantine would close this one together with the dialog that stands above it.
      closeOnEscape={false}
      size={640}
      centered
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content ref={content}>
        {/* Not a header element: with a dialog above, the page would have two of them. */}
        <div className={classes.head}>
          <Modal.Title>
            {reading ? <bdi>{nameOfSale(reading.whole.sale, translate)}</bdi> : translate('sales.commands.open')}
          </Modal.Title>
          <Modal.CloseButton aria-label={translate('app.buttons.close')} />
        </div>
        <Modal.Body>
          {reading ? (
            <Detail reading={reading} close={props.close} />
          ) : (
            <p className={classes.quiet}>{translate(reading === null ? 'sales.detail.gone' : 'app.loading')}</p>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Detail({ reading, close }: { reading: SaleReading; close: () => void }) {
  const { whole, origin, balance } = reading;
  const { sale } = whole;
  const { directory } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const snapshot = useDirectory(directory);
  const money = (minor: number) => <AmountText>{format.money(minor, sale.currency)}</AmountText>;
  const isCredit = isCreditNote(sale);
  const amount = saleAmount(sale);
  return (
    <div className={classes.detail}>
      <div className={classes.top}>
        <div>
          <div className={classes.client}>
            <bdi>{nameOfBuyer(sale.buyerId, snapshot, translate)}</bdi>
            {sale.buyerId === walkIn ? null : <OpenClient sale={sale} close={close} />}
          </div>
          <div className={classes.quiet}>
            {translate(isCredit ? 'sales.detail.creditOn' : 'sales.detail.on', { day: format.dayLong(sale.day) })}
            {' · '}
            {translate(`words.saleKind.${sale.kind}`)}
          </div>
        </div>
        <div className={classes.figure}>
          <div className={classes.amount}>{money(amount)}</div>
          {sale.trashedAt === null ? (
            <StandingWord
              standing={standingOf(sale, balance, today)}
              currency={sale.currency}
              translate={translate}
              format={format}
            />
          ) : (
            <span className={classes.quiet}>{translate('sales.detail.inTrash')}</span>
          )}
        </div>
      </div>

      <dl className={classes.facts}>
        {sale.discount === 0 ? null : (
          <>
            <Fact term={translate('sales.detail.price')}>{money(sale.price)}</Fact>
            <Fact term={translate('sales.detail.discount')}>{money(-sale.discount)}</Fact>
          </>
        )}
        {sale.cost === null ? null : (
          <>
            <Fact term={translate('sales.detail.cost')}>{money(sale.cost)}</Fact>
            <Fact term={translate('sales.detail.margin')}>{money(amount - sale.cost)}</Fact>
          </>
        )}
        {isCredit ? null : <Fact term={translate('sales.detail.due')}>{format.dayShort(lateAfter(sale), today)}</Fact>}
        {sale.reference === '' ? null : (
          <Fact term={translate('sales.detail.reference')}>
            <bdi>{sale.reference}</bdi>
          </Fact>
        )}
        {origin === null ? null : (
          <Fact term={translate('sales.detail.origin')}>
            <bdi>{nameOfSale(origin.sale, translate)}</bdi>, {format.dayShort(origin.sale.day, today)}
          </Fact>
        )}
      </dl>
      {sale.note === '' ? null : <p className={classes.note}>{sale.note}</p>}

      <Payments of={whole} isCredit={isCredit} />
      <CreditNotes notes={whole.creditNotes} />
      {sale.trashedAt === null ? (
        <Actions reading={reading} close={close} onEdit={() => run('sale.edit', { saleId: sale.id })} />
      ) : null}
    </div>
  );
}

function OpenClient({ sale, close }: { sale: Sale; close: () => void }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const { buyerId } = sale;
  if (buyerId === walkIn) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconUser size={14} aria-hidden />}
      onClick={() => {
        close();
        run('client.open', { clientId: buyerId });
      }}
    >
      {translate('sales.detail.openClient')}
    </Button>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Actions(props: { reading: SaleReading; close: () => void; onEdit: () => void }) {
  const { whole, balance } = props.reading;
  const { sale } = whole;
  const { clock, directory } = useServices();
  const translate = useTranslate();
  const run = useRunCommand();
  const act = useAct();
  const snapshot = useDirectory(directory);
  const subject = sale.label || nameOfBuyer(sale.buyerId, snapshot, translate);

  async function trash() {
    const action = { label: label('sale-trashed', subject), changes: trashSale(whole, clock.now()) };
    if (await act(action)) props.close();
  }

  return (
    <Group justify="space-between" className={classes.actions}>
      <Button
        variant="subtle"
        color="brick"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void trash()}
      >
        {translate('sales.detail.trash')}
      </Button>
      <Group gap="xs">
        {!isCreditNote(sale) && leftToCredit(whole) > 0 ? (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => run('sale.credit', { saleId: sale.id })}
          >
            {translate('sales.commands.credit')}
          </Button>
        ) : null}
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={props.onEdit}>
          {translate('app.buttons.edit')}
        </Button>
        {balance === 0 ? null : (
          <Button
            data-autofocus
            leftSection={<IconCash size={16} aria-hidden />}
            onClick={() => run('payment.add', { saleId: sale.id })}
          >
            {translate(balance < 0 ? 'sales.unpaid.payBack' : 'sales.unpaid.pay')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
