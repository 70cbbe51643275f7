export interface JudgePassphraseRequest {
  readonly passphrase: string;
  /** What a thief knows already: the business, its owner. */
  readonly ownNames: readonly string[];
}
