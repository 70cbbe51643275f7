import { page } from 'vitest/browser';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import { recordSale } from '../../../renderer/domain/sale/actions';
import type { Sale, SaleDraft } from '../../../renderer/domain/sale/sale';
import { saleCommands } from '../../../renderer/features/sales/commands';
import { cash, stairs } from '../../domain/sale/rows';
import { clientNamed } from '../../support/open-test-book';
import { RunButton } from '../../support/run-button';
import { type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';

/** The clock of these screens stands on Tuesday 10 March 2026. */
export const amountField = page.getByRole('textbox', { name: 'Montant TTC' });
export const dialog = page.getByRole('dialog');

/** The rooms of sales, over a book that a test fills. */
export class SalesRoom {
  readonly screen: ShownScreen;
  readonly #button: RunButton;

  private constructor(screen: ShownScreen, button: RunButton) {
    this.screen = screen;
    this.#button = button;
  }

  static async open(options: ScreenOptions & { readonly content?: React.ReactNode } = {}): Promise<SalesRoom> {
    const button = new RunButton();
    const { content, ...rest } = options;
    const screen = await showScreen(
      <>
        {button.element}
        {content}
      </>,
      { commands: saleCommands, ...rest },
    );
    return new SalesRoom(screen, button);
  }

  readonly run: RunButton['run'] = (...command) => this.#button.run(...command);

  async write(changes: readonly Change[]): Promise<void> {
    const outcome = await this.screen.book.commit({ label: label('sale-changed', 'test'), changes });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
    this.screen.clock.pass(1_000);
  }

  async addClient(name: string): Promise<Client> {
    const client = clientNamed(name, this.screen);
    await this.write([creation('clients', client)]);
    return client;
  }

  async sell(fields: Partial<SaleDraft>, ...paid: readonly number[]): Promise<Sale> {
    const { clock, newId } = this.screen;
    const draft = { ...stairs, ...fields };
    const payments = paid.map((amount) => cash(amount, draft.day));
    const changes = recordSale(draft, payments, { now: clock.now(), newId });
    await this.write(changes);
    return changes[0]?.after as Sale;
  }

  async rows() {
    const { database } = this.screen.book;
    return { sales: await database.sales.toArray(), payments: await database.payments.toArray() };
  }
}
