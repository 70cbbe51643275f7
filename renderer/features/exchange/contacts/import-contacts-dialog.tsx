import { useCallback, useState } from 'react';
import type { ContactChoices } from '../../../domain/client/import-decision';
import type { Mapping } from '../../../exchange/contacts/guess-mapping';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ContactsPreview, ReportWords } from '../../../workers/import-requests';
import { ImportWalk } from '../import-walk';
import { type ImportKind, useImport, type WalkOfImport } from '../use-import';
import { ContactsMapping } from './contacts-mapping';
import { ContactsPreviewScreen, type OpenContactChoices } from './contacts-preview';
import { contactsFileLines } from './say-contacts';
import { useReport } from './use-report';

type ContactsImport = ImportKind<ContactsPreview, Mapping, ContactChoices>;

function contactsImport(language: 'fr' | 'en'): ContactsImport {
  return {
    subject: 'contacts',
    read: (importing, request, options) => importing.readContacts({ ...request, language }, options),
    commit: (importing, request, options) => importing.commitContacts(request, options),
  };
}

// Made once: what a hook is given must stay the same.
const kinds = { fr: contactsImport('fr'), en: contactsImport('en') };

/** The import of contacts, from files that were picked or dropped to the list of clients. */
export function ImportContactsDialog(props: WalkOfImport) {
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const { clock } = useServices();
  const [choices, setChoices] = useState<OpenContactChoices>(() => ({
    present: 'skip',
    lines: new Map(),
    tagged: false,
    tag: translate('exchange.contacts.tag.suggestion', { day: format.dayShort(clock.today(), clock.today()) }),
  }));
  const walk = useImport(kinds[language], props, () => setChoices((former) => ({ ...former, lines: new Map() })));
  const { worker } = walk;

  const plan = useCallback(
    async (wanted: ContactChoices) => {
      const answered = await worker.current?.planContacts({ choices: wanted });
      return answered?.ok && answered.value.ok ? answered.value.value : null;
    },
    [worker],
  );
  const compare = useCallback(
    async (position: number) => {
      const answered = await worker.current?.compareContact({ position });
      return answered?.ok && answered.value.ok ? answered.value.value : null;
    },
    [worker],
  );
  const report = useReport(async (wanted: ContactChoices, words: ReportWords) => {
    const answered = await worker.current?.reportContacts({ choices: wanted, words });
    return answered?.ok && answered.value.ok ? answered.value.value : null;
  });

  const { present, tagged, tag, lines } = choices;
  const decided: ContactChoices = { present, lines, tag: tagged ? tag.trim() : '' };
  return (
    <ImportWalk
      walk={walk}
      reading={translate('exchange.contacts.reading')}
      importing={translate('exchange.contacts.importing')}
      close={props.close}
      fileLines={(preview) => contactsFileLines(translate, format, preview)}
      mapping={(asked) => <ContactsMapping {...asked} />}
      preview={(shown) => (
        <ContactsPreviewScreen
          {...shown}
          choices={choices}
          onChoose={setChoices}
          plan={plan}
          compare={compare}
          onReport={() => void report(shown.preview, decided)}
          onImport={() => void walk.commit(shown.preview, decided)}
        />
      )}
    />
  );
}
