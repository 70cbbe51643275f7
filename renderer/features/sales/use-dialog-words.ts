import { useTranslate } from '../../i18n/translate';

/** The words around every form of this room. */
export function useDialogWords() {
  const translate = useTranslate();
  return {
    save: translate('app.buttons.save'),
    cancel: translate('app.buttons.cancel'),
    close: translate('app.buttons.close'),
    question: translate('sales.unsaved.question'),
    keepTyping: translate('sales.unsaved.keepTyping'),
    discard: translate('sales.unsaved.discard'),
  };
}
