import i18next, { type i18n, type TFunction } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { catalogue as english } from './catalogues/en';
import { catalogue as french } from './catalogues/fr';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof french };
  }
}

/** Translates a key of the French catalogue: `t('clients.empty.title')`. */
export type Translate = TFunction;

/** French when the system speaks it before English, else English. `wanted` are BCP 47 tags, most wanted first. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'fr' || language === 'en') return language;
  }
  return 'en';
}

/** Makes the translator that `useTranslate` reads. React escapes what is shown, so interpolation does not. */
export async function startTranslation(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fr',
    resources: { fr: { translation: french }, en: { translation: english } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

export function useTranslate(): Translate {
  return useTranslation().t;
}

export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return instance.language === 'fr' ? 'fr' : 'en';
}

/** Changes the language of the whole window at once; app/start.tsx remembers it on this device. */
export function useChangeLanguage(): (language: Language) => void {
  const { i18n: instance } = useTranslation();
  return useCallback((language) => void instance.changeLanguage(language), [instance]);
}
