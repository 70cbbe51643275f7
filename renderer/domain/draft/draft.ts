import { z } from 'zod';
import { type Moment, momentSchema } from '../calendar/day';
import { type BuyerId, buyerSchema } from '../sale/sale';
import { type DraftForm, type FormKind, type FormOf, formSchema, type TypedIn, typedSchemas } from './forms';

/** What stands in a form that is not saved yet, kept so that it is back after a crash. */
export interface Draft<Kind extends FormKind = FormKind> {
  readonly form: FormOf<Kind>;
  readonly typed: TypedIn<Kind>;
  /** The fields as the form showed them before anything was typed. */
  readonly start: TypedIn<Kind>;
  /** Whom it is about, when that is known, and what they are called: the name as well, since a new one has no id. */
  readonly clientId: BuyerId | null;
  readonly name: string;
  /** When it was last typed in. */
  readonly at: Moment;
}

const draftSchema = z.strictObject({
  form: formSchema,
  typed: z.unknown(),
  start: z.unknown(),
  clientId: buyerSchema.nullable(),
  name: z.string(),
  at: momentSchema,
});

/** A stored draft as the form takes it; null when it is not one, or not of a shape that this version types. */
export function judgeDraft(stored: unknown): Draft | null {
  const draft = draftSchema.safeParse(stored);
  if (!draft.success) return null;
  const schema = typedSchemas[draft.data.form.kind];
  const typed = schema.safeParse(draft.data.typed);
  const start = schema.safeParse(draft.data.start);
  return typed.success && start.success ? ({ ...draft.data, typed: typed.data, start: start.data } as Draft) : null;
}

/** Whether the record that a draft changes reads otherwise now (`present`) than when the form was opened. */
export function hasMovedOn<Kind extends FormKind>(draft: Draft<Kind>, present: TypedIn<Kind>): boolean {
  return !isSame(inShape(draft.form, present), draft.start);
}

/**
 * What was typed, on the record as it is now: the fields that were touched as they were typed, the others as they stand
 * in `present`. What somebody else changed meanwhile is not taken back by fields that nobody touched.
 */
export function typedOnto<Kind extends FormKind>(draft: Draft<Kind>, present: TypedIn<Kind>): TypedIn<Kind> {
  const now = inShape(draft.form, present) as Fields;
  const { typed, start } = draft as unknown as { readonly typed: Fields; readonly start: Fields };
  const fields = Object.keys(now).map((field) => {
    const isTouched = !isSame(typed[field], start[field]);
    return [field, isTouched ? typed[field] : now[field]] as const;
  });
  return Object.fromEntries(fields) as TypedIn<Kind>;
}

type Fields = Readonly<Record<string, unknown>>;

/** As its schema writes it: without what a screen adds, and in one order, so that texts can be compared. */
function inShape({ kind }: DraftForm, typed: unknown): unknown {
  return typedSchemas[kind].parse(typed);
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
