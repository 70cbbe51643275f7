import { Alert, Button, Group, Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { type FileLine, FileLines } from './file-lines';
import { ImportFrame } from './import-frame';
import { SampleWarning } from './sample-warning';
import { TabCount } from './tab-count';

/** Some of the rows of the files, or whom they speak of, behind a tab that says how many there are. */
export interface PreviewTab {
  readonly value: string;
  readonly word: string;
  readonly count: number;
  readonly attention?: boolean;
  readonly panel: ReactNode;
}

/** What every preview shows: the files, what comes of them, their rows by what becomes of them, and what can be chosen. */
export function PreviewFrame(props: {
  title: string;
  files: readonly FileLine[];
  /** Characters that could not be decoded, in all files. */
  damaged: number;
  /** What comes of the files, in sentences. */
  summary?: ReactNode;
  tabsLabel: string;
  tabs: readonly PreviewTab[];
  /** The tab that is shown at first. */
  startTab: string;
  /** `isCurrent`: the label says what these choices come to, and not still the former ones. */
  confirm: {
    readonly label: string;
    readonly isNothing: boolean;
    readonly isCurrent: boolean;
    readonly onConfirm: () => void;
  };
  aside?: ReactNode;
  dirty: boolean;
  isCovered?: boolean;
  close: () => void;
  /** null when every table is known. */
  onCorrect: (() => void) | null;
  /** The choices. */
  children?: ReactNode;
}) {
  const { isSample } = useServices();
  const translate = useTranslate();
  const [tab, setTab] = useState<string | null>(props.startTab);
  const { confirm } = props;
  return (
    <ImportFrame
      title={props.title}
      close={props.close}
      dirty={props.dirty}
      isCovered={props.isCovered ?? false}
      confirm={{ ...confirm, disabled: confirm.isNothing || !confirm.isCurrent || isSample }}
      aside={
        <>
          {props.aside}
          {props.onCorrect ? (
            <Button variant="subtle" onClick={props.onCorrect}>
              {translate('exchange.mapping.correct')}
            </Button>
          ) : null}
        </>
      }
    >
      <SampleWarning />
      <FileLines files={props.files} />
      {props.summary}
      {props.damaged === 0 ? null : (
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('exchange.files.damaged', { count: props.damaged })}
        </Alert>
      )}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={props.tabsLabel} mb="sm">
          {props.tabs.map(({ panel: _, ...each }) => (
            <TabCount key={each.value} first={tab === each.value} {...each} />
          ))}
        </Tabs.List>
        {props.tabs.map(({ value, panel }) => (
          <Tabs.Panel key={value} value={value}>
            {panel}
          </Tabs.Panel>
        ))}
      </Tabs>
      {props.children ? (
        <Group align="flex-start" gap={48}>
          {props.children}
        </Group>
      ) : null}
    </ImportFrame>
  );
}

/** How many characters of all files could not be decoded. */
export function damagedIn(files: readonly { readonly damaged: number }[]): number {
  return files.reduce((sum, { damaged }) => sum + damaged, 0);
}
