import type { ClientKind } from '../../domain/client/client';
import type { Outcome } from '../../domain/outcome';

/** Why a picture does not come: it is only referred to and never fetched, is damaged or no picture, or is over the limits. */
export type PictureFault = 'elsewhere' | 'unreadable' | 'too-large';

/** A picture as the bytes that it has in its file, not decoded yet. */
export type FoundPicture = Outcome<Uint8Array<ArrayBuffer>, PictureFault>;

export interface FoundLine {
  readonly label: string;
  readonly value: string;
  /** Marked by the file as the one to use first. */
  readonly preferred: boolean;
}

export interface FoundAddress {
  readonly label: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
}

/**
 * A contact as a file tells it, whatever the format: texts not yet cleaned, names not yet chosen, filled in by one
 * reader and handed once to `draftFrom`, which makes the client of it.
 */
export interface FoundContact {
  /** Written by this app: taken as it stands, nothing guessed and nothing tidied. */
  exact: boolean;
  kind: ClientKind | null;
  displayName: string;
  civility: string;
  givenName: string;
  middleName: string;
  familyName: string;
  suffix: string;
  nickname: string;
  company: string;
  department: string;
  jobTitle: string;
  phones: FoundLine[];
  emails: FoundLine[];
  addresses: FoundAddress[];
  websites: string[];
  /** In any notation. */
  birthday: string;
  /** In the words of the file; read only when `exact`. */
  role: string;
  cadence: string;
  registration: string;
  vatNumber: string;
  tags: string[];
  /** Paragraphs. */
  notes: string[];
  howToDeal: string;
  messageToSelf: string;
  source: string;
  foreignId: string;
  /** null when the file has none. */
  picture: FoundPicture | null;
  /** What the book has no field for: kept at the end of the notes, a line each. */
  asides: { readonly label: string; readonly value: string }[];
}

/** A contact of which nothing is known yet, to be filled in by a reader. */
export function emptyFoundContact(): FoundContact {
  return {
    exact: false,
    kind: null,
    displayName: '',
    civility: '',
    givenName: '',
    middleName: '',
    familyName: '',
    suffix: '',
    nickname: '',
    company: '',
    department: '',
    jobTitle: '',
    phones: [],
    emails: [],
    addresses: [],
    websites: [],
    birthday: '',
    role: '',
    cadence: '',
    registration: '',
    vatNumber: '',
    tags: [],
    notes: [],
    howToDeal: '',
    messageToSelf: '',
    source: '',
    foreignId: '',
    picture: null,
    asides: [],
  };
}
