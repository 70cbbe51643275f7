import { Button, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { type Language, useChangeLanguage, useLanguage, useTranslate } from '../../i18n/translate';
import { Choice } from './choice';
import { useSavedMark } from './saved-mark';
import { Section } from './section';

const languages = [
  { value: 'fr', label: <span lang="fr">Français</span> },
  { value: 'en', label: <span lang="en">English</span> },
] as const;

const themes = ['light', 'dark', 'auto'] as const;

/** Language and theme: they belong to the device and stay on it. */
export function DeviceSection() {
  const translate = useTranslate();
  const run = useRunCommand();
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [languageSaved, showLanguageSaved] = useSavedMark();
  const [themeSaved, showThemeSaved] = useSavedMark();
  return (
    <Section title={translate('settings.device.title')} explanation={translate('settings.device.explanation')}>
      <Choice<Language>
        label={translate('settings.device.language')}
        value={language}
        options={languages}
        onChange={(chosen) => {
          changeLanguage(chosen);
          showLanguageSaved();
        }}
        saved={languageSaved}
      />
      <Choice<MantineColorScheme>
        label={translate('settings.device.theme')}
        value={colorScheme}
        options={themes.map((value) => ({ value, label: translate(`settings.device.themes.${value}`) }))}
        onChange={(chosen) => {
          setColorScheme(chosen);
          showThemeSaved();
        }}
        saved={themeSaved}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconKeyboard size={16} aria-hidden />}
          onClick={() => run('shortcuts.open')}
        >
          {translate('settings.device.shortcuts')}
        </Button>
      </div>
    </Section>
  );
}
