import { useCallback, useState } from 'react';
import type { ContactChoices } from '../../../domain/client/import-decision';
import type { Mapping } from '../../../exchange/contacts/guess-mapping';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ContactsPreview, ReportWords } from '../../../workers/import-requests';
import { valueAnswered } from '../../../workers/job';
import { ImportWalk } from '../import-walk';
import { type ImportKind, useImport, type WalkOfImport } from '../use-import';
import type { OpenContactChoices } from './contact-options';
import { ContactsMapping } from './contacts-mapping';
import { ContactsPreviewScreen } from './contacts-preview';
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

/** What was chosen so far; whether companies are made follows from the files until somebody says it. */
type OpenChoices = Omit<OpenContactChoices, 'companies'> & { readonly companies: boolean | null };

/** A file that lists the companies beside the people means both. */
function listsCompanies({ files }: ContactsPreview): boolean {
  return files.some(({ format }) => format === 'atomic-crm');
}

// Made once: what a hook is given must stay the same.
const kinds = { fr: contactsImport('fr'), en: contactsImport('en') };

/** The import of contacts, from files that were picked or dropped to the list of clients. */
export function ImportContactsDialog(props: WalkOfImport) {
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const { clock } = useServices();
  const [choices, setChoices] = useState<OpenChoices>(() => ({
    present: 'skip',
    lines: new Map(),
    companies: null,
    tagged: false,
    tag: translate('exchange.contacts.tag.suggestion', { day: format.dayShort(clock.today(), clock.today()) }),
  }));
  const walk = useImport(kinds[language], props, () => setChoices((former) => ({ ...former, lines: new Map() })));
  const { worker } = walk;

  const plan = useCallback(
    async (wanted: ContactChoices) => valueAnswered(await worker.current?.planContacts({ choices: wanted })),
    [worker],
  );
  const compare = useCallback(
    async (position: number) => valueAnswered(await worker.current?.compareContact({ position })),
    [worker],
  );
  const report = useReport(async (wanted: ContactChoices, words: ReportWords) =>
    valueAnswered(await worker.current?.reportContacts({ choices: wanted, words })),
  );

  return (
    <ImportWalk
      walk={walk}
      reading={translate('exchange.contacts.reading')}
      importing={translate('exchange.contacts.importing')}
      close={props.close}
      fileLines={(preview) => contactsFileLines(translate, format, preview)}
      mapping={(asked) => <ContactsMapping {...asked} />}
      preview={(shown) => {
        const companies = choices.companies ?? listsCompanies(shown.preview);
        const { present, lines, tagged, tag } = choices;
        const decided: ContactChoices = { present, lines, companies, tag: tagged ? tag.trim() : '' };
        return (
          <ContactsPreviewScreen
            {...shown}
            choices={{ ...choices, companies }}
            onChoose={setChoices}
            plan={plan}
            compare={compare}
            onReport={() => void report(shown.preview, decided)}
            onImport={() => void walk.commit(shown.preview, decided)}
          />
        );
      }}
    />
  );
}
