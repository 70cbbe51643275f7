import { useTranslate } from '../i18n/translate';

/** The words around every form; `save` names what its main button does, where "Save" does not. */
export function useDialogWords(save?: string) {
  const translate = useTranslate();
  return {
    save: save ?? translate('app.buttons.save'),
    saveKeys: translate('app.unsaved.saveKeys'),
    cancel: translate('app.buttons.cancel'),
    question: translate('app.unsaved.question'),
    keepTyping: translate('app.unsaved.keepTyping'),
    discard: translate('app.unsaved.discard'),
  };
}
