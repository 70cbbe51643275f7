import type { FollowUpKind } from '../../domain/follow-up/follow-up';
import type { ContactLanguage } from '../contacts/words';

const kinds: Readonly<Record<FollowUpKind, Readonly<Record<ContactLanguage, string>>>> = {
  call: { fr: 'Appeler', en: 'Call' },
  visit: { fr: 'Passer voir', en: 'Visit' },
  email: { fr: 'Écrire un e-mail', en: 'Send an e-mail' },
  message: { fr: 'Envoyer un message', en: 'Send a message' },
  letter: { fr: 'Écrire un courrier', en: 'Write a letter' },
  meeting: { fr: 'Rendez-vous', en: 'Meeting' },
  task: { fr: 'À faire', en: 'To do' },
};

/** What a kind of follow-up is called in the app's own files. */
export function followUpKindWord(kind: FollowUpKind, language: ContactLanguage): string {
  return kinds[kind][language];
}
