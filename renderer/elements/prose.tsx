import { useTranslate } from '../i18n/translate';
import { FoldableText } from '../ui/foldable-text';

/** What somebody wrote, line by line; a long text folds. */
export function Prose({ text }: { text: string }) {
  const translate = useTranslate();
  return (
    <FoldableText
      text={text}
      words={{ more: translate('sheet.history.more'), less: translate('sheet.history.less') }}
    />
  );
}
