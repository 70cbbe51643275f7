import { useDirectory } from '../../data/live';
import type { Draft } from '../../domain/draft/draft';
import { walkIn } from '../../domain/sale/sale';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** Says what one was doing: "Vous étiez en train de noter un contact avec Menuiserie Lebrun." */
export function useSayDraft(): (draft: Draft) => string {
  const { directory } = useServices();
  const translate = useTranslate();
  const snapshot = useDirectory(directory);
  return ({ form, clientId, name: former }) => {
    const known = clientId === null || clientId === walkIn ? undefined : snapshot?.byId.get(clientId)?.client.name;
    const name = clientId === walkIn ? '' : (known ?? former).trim();
    return translate(`drafts.doing.${form.kind}.${name === '' ? 'nameless' : 'named'}`, { name });
  };
}
