import { SegmentedControl, Title, UnstyledButton } from '@mantine/core';
import { IconAddressBook, IconEye, IconLock, IconNotebook, IconUpload } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { type Language, useChangeLanguage, useLanguage, useTranslate } from '../../i18n/translate';
import { useBegin } from './begin';
import { useDroppedFiles } from './dropped-files';
import { Way } from './way';
import classes from './welcome.module.css';

/** The first start: what this is, and three ways to begin, none of them the better one. */
export function Welcome() {
  const translate = useTranslate();
  const run = useRunCommand();
  const begin = useBegin();
  const dropped = useDroppedFiles((files) => {
    const isBackup = files.some((file) => /\.zip$/i.test(file.name));
    if (isBackup) run('book.restore', { files });
    else void begin(() => run('contacts.import', { files }));
  });
  return (
    <div className={classes.window} {...dropped.listeners}>
      <header className={classes.top}>
        <LanguageSwitch />
      </header>
      <main className={classes.main}>
        <Title order={1} className={classes.name}>
          {translate('app.name')}
        </Title>
        <p className={classes.what}>{translate('welcome.what')}</p>
        <ul className={classes.ways} aria-label={translate('welcome.question')}>
          <Way
            icon={IconNotebook}
            title={translate('welcome.empty.title')}
            explanation={translate('welcome.empty.explanation')}
            gesture={translate('welcome.empty.gesture')}
            onChoose={() => void begin()}
          />
          <Way
            icon={IconAddressBook}
            title={translate('welcome.contacts.title')}
            explanation={translate('welcome.contacts.explanation')}
            gesture={translate('welcome.contacts.gesture')}
            onChoose={() => void begin(() => run('contacts.import'))}
          />
          <Way
            icon={IconEye}
            title={translate('welcome.sample.title')}
            explanation={translate('welcome.sample.explanation')}
            gesture={translate('welcome.sample.gesture')}
            onChoose={() => run('sample.enter')}
          />
        </ul>
        <UnstyledButton className={classes.backup} onClick={() => run('book.restore')}>
          {translate('welcome.backup')}
        </UnstyledButton>
      </main>
      <footer className={classes.promise}>
        <IconLock size={16} aria-hidden />
        {translate('welcome.promise')}
      </footer>
      {dropped.isOver ? (
        <div className={classes.drop} aria-hidden>
          <IconUpload size={32} stroke={1.25} />
          {translate('welcome.drop')}
        </div>
      ) : null}
    </div>
  );
}

function LanguageSwitch() {
  const translate = useTranslate();
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  return (
    <SegmentedControl<Language>
      size="xs"
      aria-label={translate('welcome.language')}
      value={language}
      onChange={changeLanguage}
      data={[
        { value: 'fr', label: <span lang="fr">Français</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
}
