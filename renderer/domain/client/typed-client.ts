import { z } from 'zod';
import { periodUnits } from '../calendar/repeat';
import { idSchema } from '../id';
import { clientKinds, clientRoles } from './client';
import { linkKinds } from './link';

// Not strict: the screen adds a key to each row, which means nothing to anybody else.
const line = z.object({ label: z.string(), value: z.string() });
const address = z.object({
  label: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  region: z.string(),
  country: z.string(),
});

/** A client while it is being typed: rows may be blank, numbers are texts, and any text may be too long to be stored. */
export const typedClientSchema = z.strictObject({
  kind: z.enum(clientKinds),
  name: z.string(),
  civility: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  company: z.string(),
  jobTitle: z.string(),
  phones: z.array(line).readonly(),
  emails: z.array(line).readonly(),
  addresses: z.array(address).readonly(),
  websites: z.array(z.object({ value: z.string() })).readonly(),
  birthday: z.strictObject({ day: z.string(), month: z.string(), year: z.string() }),
  role: z.enum(clientRoles).nullable(),
  registration: z.string(),
  vatNumber: z.string(),
  tags: z.array(z.string()).readonly(),
  notes: z.string(),
  howToDeal: z.string(),
  messageToSelf: z.string(),
  source: z.string(),
  cadence: z.strictObject({ every: z.string(), unit: z.enum(periodUnits) }),
  foreignId: z.string(),
});
export type TypedClient = Readonly<z.infer<typeof typedClientSchema>>;

/** The message to myself while it is being typed. */
export const typedMessageSchema = z.strictObject({ text: z.string() });

/** How a sentence about a link begins: with its kind ("Paul works at…"), or with that read backwards ("Paul employs…"). */
const linkSentenceSchema = z.enum([...linkKinds, ...linkKinds.map((kind) => `${kind} backwards` as const)]);
export type LinkSentence = z.infer<typeof linkSentenceSchema>;

/** A link between two clients while it is being typed. */
export const typedLinkSchema = z.strictObject({
  sentence: linkSentenceSchema,
  otherId: idSchema<'client'>().nullable(),
  note: z.string(),
});
export type TypedLink = Readonly<z.infer<typeof typedLinkSchema>>;
