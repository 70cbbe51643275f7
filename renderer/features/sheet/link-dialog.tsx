import { Modal, Text } from '@mantine/core';
import { readClients } from '../../data/clients';
import { readLink } from '../../data/links';
import { useLive } from '../../data/live';
import type { ClientId, LinkId } from '../../domain/id';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { LinkForm, type LinkSubject } from './link-form';

/** Adds a link to a client, or edits one that is there. */
export function LinkDialog(props: {
  about: { readonly clientId: ClientId } | { readonly linkId: LinkId };
  close: () => void;
}) {
  const { book } = useServices();
  const { about, close } = props;
  const subject = useLive(async (): Promise<LinkSubject | null> => {
    if ('linkId' in about) {
      const found = await readLink(book.database, about.linkId);
      return found && { client: found.from, link: found.link, other: found.to };
    }
    const [client] = await readClients(book.database, [about.clientId]);
    return client ? { client, link: null, other: null } : null;
  }, [book, about]);
  if (subject === undefined) return null;
  if (subject === null) return <Gone close={close} />;
  return <LinkForm subject={subject} close={close} />;
}

/** Taken away meanwhile, here or in another window. */
function Gone({ close }: { close: () => void }) {
  const translate = useTranslate();
  return (
    <Modal opened onClose={close} title={translate('sheet.linked.title')}>
      <Text>{translate('sheet.link.gone')}</Text>
    </Modal>
  );
}
