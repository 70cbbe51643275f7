import fc from 'fast-check';
import { z } from 'zod';
import { type Settings, settingsSchema, startingSettings } from '../../renderer/domain/book/settings';
import { isTimeOfDay, type TimeOfDay } from '../../renderer/domain/calendar/day';
import { periodUnits } from '../../renderer/domain/calendar/repeat';
import { type Client, type ClientDraft, clientKinds, clientSchema } from '../../renderer/domain/client/client';
import { linkKinds, linkSchema } from '../../renderer/domain/client/link';
import type { LinkDraft } from '../../renderer/domain/client/link-actions';
import type { FollowUpDraft } from '../../renderer/domain/follow-up/draft';
import { followUpKinds, followUpSchema } from '../../renderer/domain/follow-up/follow-up';
import type { ContactDraft } from '../../renderer/domain/interaction/actions';
import {
  directions,
  interactionKinds,
  interactionOutcomes,
  interactionSchema,
  moods,
} from '../../renderer/domain/interaction/interaction';
import { stages } from '../../renderer/domain/portfolio/stage';
import {
  type PaymentDraft,
  paymentMethods,
  paymentSchema,
  type SaleDraft,
  saleSchema,
} from '../../renderer/domain/sale/sale';
import type { SegmentRule } from '../../renderer/domain/segment/rule';
import { segmentRuleSchema, segmentSchema } from '../../renderer/domain/segment/segment';
import { anyClient, anyLine } from './any-client';
import { recentDay } from './days';

/** What people say of things, with anything in every field that the schemas let into the book, and as they store it. */

/** Any characters that there are; now and then as long as the longest field. */
const anyText = fc.oneof(
  { weight: 8, arbitrary: anyLine },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-composite', minLength: 280, maxLength: 500, size: 'max' }) },
);

const anyTime: fc.Arbitrary<TimeOfDay | null> = fc.option(
  fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    .filter(isTimeOfDay),
);

/** Drafts as their schema lets them pass, which cleans their texts. */
function passing<Draft extends object>(schema: z.ZodType, drafts: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> {
  return drafts
    .map((draft) => schema.safeParse(draft))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data as Draft);
}

export const anyClientDraft: fc.Arbitrary<ClientDraft> = anyClient.map(
  ({ id: _id, createdAt: _created, updatedAt: _updated, trashedAt: _trashed, ...draft }: Client) => draft,
);

/** Some fields of a client, as a form changes them. */
export const someClientFields: fc.Arbitrary<Partial<ClientDraft>> = fc
  .tuple(anyClientDraft, fc.subarray(Object.keys(clientSchema.shape), { minLength: 1, maxLength: 4 }))
  .map(([draft, names]) => Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name))));

export const anyLinkWords: fc.Arbitrary<Pick<LinkDraft, 'kind' | 'note'>> = passing(
  z.strictObject({ kind: linkSchema.shape.kind, note: linkSchema.shape.note }),
  fc.record({ kind: fc.constantFrom(...linkKinds), note: anyLine }),
);

const count = fc.option(fc.nat(100_000));
export const anyContactDraft: fc.Arbitrary<ContactDraft> = passing(
  interactionSchema.omit({ id: true, clientId: true, createdAt: true, updatedAt: true, trashedAt: true }),
  fc.record({
    kind: fc.constantFrom(...interactionKinds),
    direction: fc.option(fc.constantFrom(...directions)),
    day: recentDay,
    time: anyTime,
    text: anyText,
    outcome: fc.option(fc.constantFrom(...interactionOutcomes)),
    mood: fc.option(fc.constantFrom(...moods)),
    minutes: count,
    kilometres: count,
  }),
);

export const anyFollowUpDraft: fc.Arbitrary<FollowUpDraft> = passing(
  followUpSchema.pick({ kind: true, title: true, day: true, time: true }).extend({ repeat: z.unknown() }),
  fc.record({
    kind: fc.constantFrom(...followUpKinds),
    title: anyText,
    day: recentDay,
    time: anyTime,
    repeat: fc.option(fc.record({ every: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...periodUnits) })),
  }),
);

export const anySaleWords: fc.Arbitrary<Pick<SaleDraft, 'label' | 'reference' | 'note' | 'cost' | 'dueDay'>> = passing(
  z.strictObject({
    label: saleSchema.shape.label,
    reference: saleSchema.shape.reference,
    note: saleSchema.shape.note,
    cost: saleSchema.shape.cost,
    dueDay: saleSchema.shape.dueDay,
  }),
  fc.record({
    label: anyText,
    reference: anyLine,
    note: anyText,
    cost: fc.option(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 })),
    dueDay: fc.option(recentDay),
  }),
);

export const anyPaymentWords: fc.Arbitrary<Pick<PaymentDraft, 'method' | 'reference'>> = passing(
  paymentSchema.pick({ method: true, reference: true }),
  fc.record({ method: fc.constantFrom(...paymentMethods), reference: anyLine }),
);

export const anySegmentName: fc.Arbitrary<string> = passing(
  segmentSchema.pick({ name: true }),
  fc.record({ name: anyLine }),
).map(({ name }) => name);

export const anySegmentRule: fc.Arbitrary<SegmentRule> = passing(
  segmentRuleSchema,
  fc.record({
    words: anyLine,
    stages: fc.subarray([...stages]),
    kinds: fc.subarray([...clientKinds]),
    tags: fc.array(anyLine, { maxLength: 4 }),
    tooLong: fc.boolean(),
    silentDays: fc.constantFrom(undefined, 1, 90, 36_500),
    revenueFrom: fc.constantFrom(undefined, 1, 150_000),
  }),
);

export const anySettings: fc.Arbitrary<Partial<Omit<Settings, 'id'>>> = passing(
  settingsSchema.pick({ firstWeekday: true, noticeMinutes: true, stageRules: true, started: true }),
  fc.record({
    firstWeekday: fc.integer({ min: 1, max: 7 }),
    noticeMinutes: fc.nat(1440),
    stageRules: fc.record({
      regularSales: fc.integer({ min: 1, max: 1000 }),
      regularWithinMonths: fc.integer({ min: 1, max: 240 }),
      lostAfterMonths: fc.integer({ min: 1, max: 240 }),
      decidedOn: fc.option(recentDay, { nil: startingSettings.stageRules.decidedOn }),
    }),
    started: fc.boolean(),
  }),
);
