import type { FormValues } from './form-values';

/** What a section of the form is given. */
export interface FormPart {
  readonly values: FormValues;
  readonly change: (fields: Partial<FormValues>) => void;
  /** What is wrong with a field, in words; null when nothing is. */
  readonly errorOf: (field: string) => string | null;
}
