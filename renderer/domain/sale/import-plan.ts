import { type Action, type Change, label } from '../book/action';
import { newClient } from '../client/actions';
import { type ClientId, isId, type SaleId } from '../id';
import { fold } from '../text/fold';
import { recordSale, type Stamp } from './actions';
import {
  buyerKey,
  defaultChoice,
  draftOfBuyer,
  type FileBuyer,
  type ImportedBuyer,
  type PersonChoice,
} from './import-buyers';
import {
  type BuyerId,
  isCreditNote,
  type PaymentDraft,
  type Sale,
  type SaleDraft,
  saleAmount,
  type WalkIn,
  walkIn,
} from './sale';

/** A sale as a file tells it. */
export interface ImportedSale {
  readonly buyer: ImportedBuyer;
  /** `kind` is null when the file does not say it. */
  readonly sale: Omit<SaleDraft, 'buyerId' | 'kind' | 'creditOf'> & { readonly kind: SaleDraft['kind'] | null };
  readonly payments: readonly PaymentDraft[];
  /** What the app's own files call this sale, and the sale that it takes back; '' in any other file. */
  readonly identity: string;
  readonly creditOf: string;
}

/** What is done with the sales of one buyer of the file; a walk-in's they may be as well. */
export type BuyerChoice = PersonChoice | WalkIn;

export interface SalesChoices {
  /** By the key of the file's buyer. Who is not in it: nobody's name is made a client, a name of several is left out. */
  readonly buyers: ReadonlyMap<string, BuyerChoice>;
  readonly present: 'skip' | 'import';
  /** The kind of the sales of which the file says none. */
  readonly kind: SaleDraft['kind'];
}

/** `buyer`: a key of the file when the client is to be made. `sale`: the one that stands in the book already. */
export type SaleFate =
  | { readonly kind: 'new'; readonly buyer: BuyerId | { readonly key: string } }
  | { readonly kind: 'present'; readonly buyer: BuyerId | { readonly key: string }; readonly sale: Sale }
  | { readonly kind: 'left-out' };

/** `amount` and `unpaid` in minor units; credit notes lower the amount. */
export interface SalesTotals {
  readonly count: number;
  readonly amount: number;
  readonly unpaid: number;
}

export interface SalesPlan {
  /** One for each sale, in their order. */
  readonly fates: readonly SaleFate[];
  /** What the import would bring, as the choices stand. */
  readonly coming: SalesTotals;
  readonly present: SalesTotals;
  readonly leftOut: SalesTotals;
  /** The buyers who would become clients. */
  readonly created: readonly FileBuyer[];
}

/** The identity that the app's own files give a sale. */
export function identityOfSale(id: SaleId): string {
  return `urn:uuid:${id}`;
}

/** The sale of the book that an identity speaks of; null for the identity of anything else. */
export function saleOfIdentity(identity: string): SaleId | null {
  const id = /^urn:uuid:(.+)$/.exec(identity)?.[1] ?? '';
  return isId(id) ? (id as SaleId) : null;
}

/**
 * Says of each sale whether it comes in, stands in the book already (same day, buyer and amount, same reference or else label; each
 * sale of the book answers for one of the file), or is left out with its buyer. `book`: the sales of those days and identities.
 */
export function planSales(
  sales: readonly ImportedSale[],
  buyers: ReadonlyMap<string, FileBuyer>,
  book: readonly Sale[],
  choices: SalesChoices,
): SalesPlan {
  const present = new PresentSales(book);
  const created = new Map<string, FileBuyer>();
  const totals = { coming: noTotals(), present: noTotals(), leftOut: noTotals() };
  const identified = sales.map((sale) => present.takeIdentified(sale.identity));
  const fates = sales.map((sale, position): SaleFate => {
    const buyer = buyers.get(buyerKey(sale.buyer));
    const choice = buyer ? (choices.buyers.get(buyer.key) ?? defaultChoice(buyer)) : walkIn;
    if (choice === 'skip') {
      addTo(totals.leftOut, sale);
      return { kind: 'left-out' };
    }
    const same = identified[position] ?? (choice === 'create' ? null : present.take(sale.sale, choice));
    if (same) addTo(totals.present, sale);
    if (!same || choices.present === 'import') {
      addTo(totals.coming, sale);
      if (choice === 'create' && buyer) created.set(buyer.key, buyer);
    }
    const whose = choice === 'create' ? { key: buyer?.key ?? '' } : choice;
    return same ? { kind: 'present', buyer: whose, sale: same } : { kind: 'new', buyer: whose };
  });
  return { fates, ...totals, created: [...created.values()] };
}

/** The whole import as one action: the clients that are made, the sales in the file's order, their payments. */
export function importSales(
  sales: readonly ImportedSale[],
  plan: SalesPlan,
  choices: SalesChoices,
  stamp: Stamp,
): Action {
  const madeIds = new Map<string, ClientId>();
  const clients = plan.created.flatMap((buyer) => {
    const id = stamp.newId<'client'>();
    madeIds.set(buyer.key, id);
    return newClient(draftOfBuyer(buyer), id, stamp.now).changes;
  });
  const buyerOf = (fate: SaleFate): BuyerId | null => {
    if (fate.kind === 'left-out' || (fate.kind === 'present' && choices.present === 'skip')) return null;
    return typeof fate.buyer === 'string' ? fate.buyer : (madeIds.get(fate.buyer.key) ?? null);
  };
  const known = new Map<string, Pick<Sale, 'id' | 'buyerId'>>();
  for (const [position, fate] of plan.fates.entries()) {
    if (fate.kind === 'present') known.set(sales[position]?.identity ?? '', fate.sale);
  }
  const changes: Change[] = [...clients];
  let count = 0;
  // What a credit note takes back is made before it, so that it can be named.
  for (const pass of ['sales', 'credit notes'] as const) {
    for (const [position, each] of sales.entries()) {
      if ((pass === 'credit notes') !== (each.creditOf !== '')) continue;
      const fate = plan.fates[position];
      const buyerId = fate ? buyerOf(fate) : null;
      if (buyerId === null) continue;
      const origin = each.creditOf === '' ? undefined : known.get(each.creditOf);
      const creditOf = origin?.buyerId === buyerId && each.sale.price <= 0 ? origin.id : null;
      const recorded = recordSale(
        { ...each.sale, kind: each.sale.kind ?? choices.kind, buyerId, creditOf },
        each.payments,
        stamp,
      );
      const id = recorded[0]?.id as SaleId;
      known.set(each.identity, { id, buyerId });
      changes.push(...recorded);
      count += 1;
    }
  }
  return { label: label('sales-imported', '', count), changes };
}

/** The sales of the book, each of which answers for one sale of a file. */
class PresentSales {
  private readonly byId = new Map<string, Sale>();
  private readonly byKey = new Map<string, Sale[]>();
  private readonly taken = new Set<SaleId>();

  constructor(book: readonly Sale[]) {
    for (const sale of book) {
      if (sale.trashedAt !== null) continue;
      this.byId.set(identityOfSale(sale.id), sale);
      const key = presenceKey(sale, sale.buyerId);
      const former = this.byKey.get(key);
      if (former) former.push(sale);
      else this.byKey.set(key, [sale]);
    }
  }

  takeIdentified(identity: string): Sale | null {
    return this.mark(identity === '' ? undefined : this.byId.get(identity));
  }

  take(wanted: ImportedSale['sale'], buyerId: BuyerId): Sale | null {
    const alike = this.byKey.get(presenceKey(wanted, buyerId)) ?? [];
    return this.mark(alike.find((each) => !this.taken.has(each.id) && isCalledAlike(each, wanted)));
  }

  private mark(sale: Sale | undefined): Sale | null {
    if (!sale || this.taken.has(sale.id)) return null;
    this.taken.add(sale.id);
    return sale;
  }
}

function presenceKey(sale: Pick<Sale, 'day' | 'price' | 'discount'>, buyerId: BuyerId): string {
  return `${sale.day} ${buyerId} ${saleAmount(sale)}`;
}

// A reference on both sides decides; with one or none of them the labels do.
function isCalledAlike(one: Pick<Sale, 'reference' | 'label'>, other: Pick<Sale, 'reference' | 'label'>): boolean {
  if (one.reference !== '' && other.reference !== '') return fold(one.reference) === fold(other.reference);
  return fold(one.label) === fold(other.label);
}

function noTotals() {
  return { count: 0, amount: 0, unpaid: 0 };
}

function addTo(totals: { count: number; amount: number; unpaid: number }, { sale, payments }: ImportedSale): void {
  const amount = saleAmount(sale);
  totals.count += 1;
  totals.amount += amount;
  if (isCreditNote({ price: sale.price, creditOf: null })) return;
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
  totals.unpaid += Math.max(0, amount - paid);
}
