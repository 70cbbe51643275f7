import { useCallback, useState } from 'react';
import type { ContactChoices } from '../../../domain/client/import-decision';
import type { Mapping } from '../../../exchange/contacts/guess-mapping';
import type { IncomingFile } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { ProgressDialog } from '../../../ui/progress-dialog';
import type { ContactsPreview, ReportWords } from '../../../workers/import-requests';
import { NothingToImport } from '../nothing-to-import';
import { shareOf } from '../share-of';
import { type ImportKind, sayStop, useImport } from '../use-import';
import { ContactsMapping } from './contacts-mapping';
import { ContactsPreviewScreen, type OpenContactChoices } from './contacts-preview';
import { contactsFileLines } from './say-contacts';
import { useReport } from './use-report';

type ContactsImport = ImportKind<ContactsPreview, Mapping, ContactChoices>;

function contactsImport(language: 'fr' | 'en'): ContactsImport {
  return {
    read: (importing, request, options) => importing.readContacts({ ...request, language }, options),
    unknownFiles: ({ files }) => files.flatMap((file, place) => (file.needsMapping ? [place] : [])),
    rememberedFiles: ({ files }) => files.flatMap((file, place) => (file.remembered ? [place] : [])),
    commit: (importing, request, options) => importing.commitContacts(request, options),
  };
}

// Made once: what a hook is given must stay the same.
const kinds = { fr: contactsImport('fr'), en: contactsImport('en') };

/** The import of contacts, from files that were picked or dropped to the list of clients. */
export function ImportContactsDialog(props: {
  files: readonly IncomingFile[];
  close: () => void;
  chooseFiles: () => Promise<readonly IncomingFile[]>;
  goToImported: () => void;
}) {
  const { close, goToImported } = props;
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const { clock } = useServices();
  const [files, setFiles] = useState(props.files);
  const [choices, setChoices] = useState<OpenContactChoices>(() => ({
    present: 'skip',
    lines: new Map(),
    tagged: false,
    tag: translate('exchange.contacts.tag.suggestion', { day: format.dayShort(clock.today(), clock.today()) }),
  }));
  const { step, asked, unknown, worker, ...importing } = useImport(kinds[language], files, { close, goToImported });
  const title = translate('exchange.contacts.title');

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

  // Another reading has other contacts in the places that were chosen for.
  const forgetLines = () => setChoices((former) => ({ ...former, lines: new Map() }));

  async function chooseOther() {
    const chosen = await props.chooseFiles();
    if (chosen.length === 0) return;
    forgetLines();
    setFiles(chosen);
  }

  if (step.name === 'reading' || step.name === 'importing') {
    return (
      <ProgressDialog
        title={translate(`exchange.contacts.${step.name}`)}
        share={shareOf(step.progress)}
        cancelWord={translate('app.buttons.cancel')}
        onCancel={() => {
          importing.cancel();
          if (step.name === 'reading') close();
        }}
      />
    );
  }
  if (step.name === 'stopped') {
    return (
      <NothingToImport
        title={translate('exchange.files.stopped.title')}
        sentence={sayStop(translate, step.reason)}
        files={[]}
        close={close}
        chooseOther={() => void chooseOther()}
      />
    );
  }
  const place = step.name === 'mapping' ? unknown[step.nth] : undefined;
  const file = place === undefined ? undefined : asked?.files[place];
  if (step.name === 'mapping' && file?.needsMapping && place !== undefined) {
    const { nth, preview } = step;
    const header = file.header;
    const forget = file.remembered && header ? () => importing.forgetColumns('contacts', header) : null;
    return (
      <ContactsMapping
        key={place}
        table={file.needsMapping}
        start={importing.mappingOf(place)}
        fileWords={
          unknown.length < 2
            ? null
            : translate('exchange.mapping.file', { nth: nth + 1, all: unknown.length, name: file.name })
        }
        onForget={forget}
        close={close}
        onDone={(mapping) => {
          forgetLines();
          importing.map(preview, nth, place, mapping);
        }}
      />
    );
  }
  const { preview } = step;
  const { present, tagged, tag, lines: chosenLines } = choices;
  const decided: ContactChoices = { present, lines: chosenLines, tag: tagged ? tag.trim() : '' };
  const lines = contactsFileLines(translate, format, preview);
  if (lines.every(({ isRefused }) => isRefused)) {
    return (
      <NothingToImport
        title={translate('exchange.files.refused.title')}
        files={lines}
        close={close}
        chooseOther={() => void chooseOther()}
      />
    );
  }
  return (
    <ContactsPreviewScreen
      title={title}
      preview={preview}
      files={lines}
      close={close}
      onCorrect={unknown.length > 0 ? () => importing.correctColumns(preview) : null}
      choices={choices}
      onChoose={setChoices}
      plan={plan}
      compare={compare}
      onReport={() => void report(preview, decided)}
      onImport={() => void importing.commit(preview, decided)}
    />
  );
}
