import i18next, { type i18n, type TFunction } from 'i18next';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { invariant } from '../domain/invariant';
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

interface Words {
  readonly all: i18n;
  readonly language: Language;
  readonly translate: Translate;
}

const WordsContext = createContext<Words | null>(null);

/** Gives the words of one language to all below it: hundreds of lines ask for them, and this alone hears of a change. */
export function WordsProvider({ words, children }: { words: i18n; children: ReactNode }) {
  const follow = useCallback(
    (hear: () => void) => {
      words.on('languageChanged', hear);
      return () => words.off('languageChanged', hear);
    },
    [words],
  );
  const language = useSyncExternalStore<Language>(follow, () => (words.language === 'fr' ? 'fr' : 'en'));
  const spoken = useMemo(
    () => ({ all: words, language, translate: remembering(words.getFixedT(language)) }),
    [words, language],
  );
  return (
    <I18nextProvider i18n={words}>
      <WordsContext value={spoken}>{children}</WordsContext>
    </I18nextProvider>
  );
}

/** The same translator, which looks up a word without a number or a name in it only once: a list says the same ones in each line. */
function remembering(translate: Translate): Translate {
  const said = new Map<unknown, string>();
  const say = (...asked: Parameters<Translate>) => {
    const [key] = asked;
    if (asked.length > 1) return translate(...asked);
    const known = said.get(key) ?? translate(...asked);
    said.set(key, known);
    return known;
  };
  return say as Translate;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  invariant(words, 'words asked for outside WordsProvider');
  return words;
}

export function useTranslate(): Translate {
  return useWords().translate;
}

export function useLanguage(): Language {
  return useWords().language;
}

/** Changes the language of the whole window at once; app/start.tsx remembers it on this device. */
export function useChangeLanguage(): (language: Language) => void {
  const { all } = useWords();
  return useCallback((language) => void all.changeLanguage(language), [all]);
}
