import type { Period } from '../calendar/repeat';
import type { ClientKind, ClientRole } from '../client/client';
import type { LinkKind } from '../client/link';
import type { FollowUpKind } from '../follow-up/follow-up';
import type { Direction, InteractionKind, InteractionOutcome, Mood } from '../interaction/interaction';
import type { PaymentMethod, SaleKind } from '../sale/sale';
import type { PlaceName } from './places';

/**
 * The notation in which the cast of the sample book is written: who each client is and what happened, counted in days
 * before today, so that the book is alive on whichever day it is opened. Amounts are in euros.
 */
export interface CastMember {
  readonly key: string;
  readonly kind?: ClientKind;
  readonly civility?: 'M.' | 'Mme';
  readonly givenName?: string;
  readonly familyName?: string;
  /** Of a company or organisation; a person is called by both names. */
  readonly name?: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly place?: PlaceName;
  readonly street?: string;
  readonly delivery?: { readonly place: PlaceName; readonly street: string };
  readonly phones?: ReadonlyArray<'mobile' | 'home' | 'work'>;
  readonly email?: string;
  readonly website?: string;
  readonly birthday?: string | { readonly inDays: number; readonly year: number | null };
  readonly role?: ClientRole;
  /** A company's SIREN is invented, with a right check digit. */
  readonly registered?: boolean;
  readonly tags?: readonly string[];
  readonly notes?: string;
  readonly howToDeal?: string;
  readonly messageToSelf?: string;
  readonly source?: string;
  readonly cadence?: Period;
  /** Days since the first trace, when it is older than what the book tells. */
  readonly since?: number;
  readonly links?: ReadonlyArray<readonly [kind: LinkKind, to: string, note?: string]>;
  readonly contacts?: readonly Contact[];
  readonly sales?: readonly Sold[];
  readonly custom?: Custom;
  readonly due?: readonly Due[];
}

export interface Contact {
  readonly ago: number;
  readonly kind: InteractionKind;
  readonly direction: Direction | null;
  readonly text: string;
  readonly outcome?: InteractionOutcome;
  readonly mood?: Mood;
  readonly minutes?: number;
}

type ContactDetail = Pick<Contact, 'outcome' | 'mood' | 'minutes'>;

function contactOf(kind: InteractionKind) {
  return (ago: number, direction: Direction, text: string, detail: ContactDetail = {}): Contact => ({
    ago,
    kind,
    direction,
    text,
    ...detail,
  });
}

export const call = contactOf('call');
export const visit = contactOf('visit');
export const mail = contactOf('email');
export const message = contactOf('message');
export const letter = contactOf('letter');
export const meeting = contactOf('meeting');

/** Written about the client, not said to them. */
export function note(ago: number, text: string): Contact {
  return { ago, kind: 'note', direction: null, text };
}

/** How a sale is paid; days are counted from the sale, or from the delivery for the balance. */
export type Terms =
  | { readonly kind: 'paid'; readonly by: PaymentMethod; readonly after: number }
  | {
      readonly kind: 'deposit';
      readonly by: PaymentMethod;
      readonly delivered: number;
      readonly after: number;
      readonly balanceBy: PaymentMethod;
    }
  | { readonly kind: 'deposit-only'; readonly by: PaymentMethod; readonly delivered: number }
  | { readonly kind: 'unpaid'; readonly due: number | null };

/** Paid whole, so many days after the sale. */
export function paid(by: PaymentMethod, after: number): Terms {
  return { kind: 'paid', by, after };
}

/** 30 % when ordered, the balance some days after the delivery. */
export function deposit(by: PaymentMethod, delivered: number, after: number, balanceBy: PaymentMethod = by): Terms {
  return { kind: 'deposit', by, delivered, after, balanceBy };
}

/** 30 % when ordered; the balance, asked for at the delivery, has not come. */
export function depositOnly(by: PaymentMethod, delivered: number): Terms {
  return { kind: 'deposit-only', by, delivered };
}

/** Not paid; `due` counts days from the sale, null leaves the usual thirty. */
export function unpaid(due: number | null = null): Terms {
  return { kind: 'unpaid', due };
}

export interface Sold {
  readonly ago: number;
  readonly label: string;
  readonly euros: number;
  readonly terms: Terms;
  readonly kind?: SaleKind;
  /** Granted, in euros. */
  readonly discount?: number;
  /** What was bought for it, in euros; null when it was not written down. */
  readonly cost?: number | null;
  readonly note?: string;
  /** A credit note on the client's sale with this label. */
  readonly creditOf?: string;
}

/** A sale of this many euros, so many days ago. */
export function sold(
  ago: number,
  label: string,
  euros: number,
  terms: Terms,
  detail: Omit<Sold, 'ago' | 'label' | 'euros' | 'terms'> = {},
): Sold {
  return { ago, label, euros, terms, ...detail };
}

/** A client who comes back: jobs are taken in order and spread over the days, fewer in August. */
export interface Custom {
  readonly from: number;
  readonly until: number;
  readonly by: PaymentMethod;
  /** Days to pay, least and most. */
  readonly pays: readonly [least: number, most: number];
  readonly jobs: readonly Job[];
}

export interface Job {
  readonly label: string;
  readonly euros: number;
  readonly kind: SaleKind;
  /** What the client asked, some days before. */
  readonly asked?: string;
  /** What was noted when it was done. */
  readonly done?: string;
}

/** One job of a client who comes back, with the words before and after it. */
export function job(label: string, euros: number, kind: SaleKind, asked?: string, done?: string): Job {
  return { label, euros, kind, ...(asked === undefined ? {} : { asked }), ...(done === undefined ? {} : { done }) };
}

export interface Due {
  /** Negative when overdue. */
  readonly inDays: number;
  readonly kind: FollowUpKind;
  readonly title: string;
  readonly time?: string;
  readonly repeat?: Period;
  /** Days by which it was put off. */
  readonly snoozedBy?: number;
  readonly done?: boolean;
}

/** Due in so many days, overdue when negative. */
export function due(
  inDays: number,
  kind: FollowUpKind,
  title: string,
  detail: Omit<Due, 'inDays' | 'kind' | 'title'> = {},
): Due {
  return { inDays, kind, title, ...detail };
}

/** Done on its day, that many days ago. */
export function done(ago: number, kind: FollowUpKind, title: string): Due {
  return { inDays: -ago, kind, title, done: true };
}
