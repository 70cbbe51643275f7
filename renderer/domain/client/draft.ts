import { type Outcome, refuse, succeed } from '../outcome';
import { type ClientDraft, clientSchema } from './client';

const draftSchema = clientSchema.omit({ id: true, createdAt: true, updatedAt: true, trashedAt: true });

/**
 * A draft as the book would store it (texts cleaned), or the path of the first field that the book would not take
 * ("name", "phones.0.value").
 */
export function judgeDraft(draft: ClientDraft): Outcome<ClientDraft, { readonly path: string }> {
  const parsed = draftSchema.safeParse(draft);
  if (parsed.success) return succeed(parsed.data);
  return refuse({ path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** What a client is called when only the parts of the name were given, or only the company; '' when nothing was. */
export function nameFromParts(draft: Pick<ClientDraft, 'givenName' | 'familyName' | 'company'>): string {
  const person = `${draft.givenName} ${draft.familyName}`.trim();
  return person === '' ? draft.company.trim() : person;
}
