import { type Language, startTranslation, type Translate } from '../../renderer/i18n/translate';

/** The languages in which every journey is made, and the locale of the system that speaks each. */
export const spoken = [
  { language: 'fr', locale: 'fr-FR' },
  { language: 'en', locale: 'en-GB' },
] as const satisfies readonly { readonly language: Language; readonly locale: string }[];

/** The app's own words, so that a journey asks for what a person reads and follows every change of wording. */
export async function wordsIn(language: Language): Promise<Translate> {
  return (await startTranslation(language)).t;
}
