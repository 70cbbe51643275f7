import { Button, Text } from '@mantine/core';
import { useTranslate } from '../../i18n/translate';
import { type FileLine, FileLines } from './file-lines';
import { ImportFrame } from './import-frame';

/** Every file was refused, or the import could not go on: what happened, what is safe, what to do. */
export function NothingToImport(props: {
  title: string;
  files: readonly FileLine[];
  sentence?: string;
  close: () => void;
  chooseOther: () => void;
}) {
  const translate = useTranslate();
  return (
    <ImportFrame
      title={props.title}
      close={props.close}
      aside={
        <Button variant="default" onClick={props.chooseOther} data-autofocus>
          {translate('exchange.files.chooseOther')}
        </Button>
      }
    >
      {props.sentence ? <Text>{props.sentence}</Text> : null}
      <FileLines files={props.files} />
      <Text size="sm" c="dimmed">
        {translate('exchange.files.nothingWritten')}
      </Text>
    </ImportFrame>
  );
}
