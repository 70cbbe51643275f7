import { z } from 'zod';
import { birthdaySchema } from '../calendar/birthday';
import { momentSchema } from '../calendar/day';
import { periodSchema } from '../calendar/repeat';
import { idSchema } from '../id';
import { lineSchema, textSchema } from '../text/clean';

export const clientKinds = ['person', 'company', 'organisation'] as const;
export type ClientKind = (typeof clientKinds)[number];

/** Role in the chain: buys for itself, sells on to others, or sends others. */
export const clientRoles = ['direct', 'intermediary', 'prescriber'] as const;
export type ClientRole = (typeof clientRoles)[number];

/** Labels that the app translates; any other label is kept as the person or the file wrote it. */
export const phoneLabels = ['mobile', 'work', 'home', 'fax', 'other'] as const;
export const emailLabels = ['work', 'home', 'other'] as const;
export const addressLabels = ['work', 'home', 'delivery', 'billing', 'other'] as const;

const labelledLineSchema = z.strictObject({ label: lineSchema(60), value: lineSchema(320).min(1) });
export type LabelledLine = Readonly<z.infer<typeof labelledLineSchema>>;

const addressSchema = z.strictObject({
  label: lineSchema(60),
  /** Several lines are allowed: building, floor. */
  street: textSchema().max(500),
  postcode: lineSchema(20),
  city: lineSchema(120),
  region: lineSchema(120),
  country: lineSchema(120),
});
export type Address = Readonly<z.infer<typeof addressSchema>>;

/** The longest list of phones, e-mails, addresses, web sites or tags that one client may have. */
export const longestList = 50;

/**
 * A client: a person, company or organisation, from the first trace on. A name is enough; every other text is '' when
 * unknown. Whether they are a prospect, regular or lost is derived (portfolio/stage.ts), never stored.
 */
export const clientSchema = z.strictObject({
  id: idSchema<'client'>(),
  kind: z.enum(clientKinds),
  /** What the client is called in the book and sorted by. */
  name: lineSchema(200).min(1),
  civility: lineSchema(40),
  givenName: lineSchema(120),
  familyName: lineSchema(120),
  /** The company where a person works, as free text; a company's own name is `name`. */
  company: lineSchema(200),
  jobTitle: lineSchema(200),
  phones: z.array(labelledLineSchema).max(longestList),
  emails: z.array(labelledLineSchema).max(longestList),
  addresses: z.array(addressSchema).max(longestList),
  websites: z.array(lineSchema(500).min(1)).max(longestList),
  birthday: birthdaySchema.nullable(),
  role: z.enum(clientRoles).nullable(),
  /** SIREN (9 digits) or SIRET (14), digits only; kept as typed when the check digit is wrong, and said so beside it. */
  registration: lineSchema(40),
  vatNumber: lineSchema(40),
  tags: z.array(lineSchema(60).min(1)).max(longestList),
  notes: textSchema(),
  /** "How to deal with": temperament, do and don't. */
  howToDeal: textSchema(),
  /** A message to myself, on top of the next contact; emptied when it has served. */
  messageToSelf: textSchema(),
  /** How the client came. */
  source: lineSchema(200),
  /** "Every 6 weeks", restarting at each logged contact; null when none is wanted. */
  cadence: periodSchema.nullable(),
  /** The identity that another program gave (vCard UID), kept so that a second import finds the same client. */
  foreignId: lineSchema(300),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  trashedAt: momentSchema.nullable(),
});
export type Client = Readonly<z.infer<typeof clientSchema>>;

/** What a form or an import says of a client, before the book gives an id and moments. */
export type ClientDraft = Omit<Client, 'id' | 'createdAt' | 'updatedAt' | 'trashedAt'>;

export const emptyClientDraft: ClientDraft = {
  kind: 'person',
  name: '',
  civility: '',
  givenName: '',
  familyName: '',
  company: '',
  jobTitle: '',
  phones: [],
  emails: [],
  addresses: [],
  websites: [],
  birthday: null,
  role: null,
  registration: '',
  vatNumber: '',
  tags: [],
  notes: '',
  howToDeal: '',
  messageToSelf: '',
  source: '',
  cadence: null,
  foreignId: '',
};
