import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowMerge, IconBell, IconFileExport, IconTag, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslate } from '../../../i18n/translate';
import classes from './selection-bar.module.css';

/** What can be done with the clients that are selected, and how many they are. */
export function SelectionBar(props: {
  count: number;
  /** Selected clients that the search or the filters hide at present. */
  hidden: number;
  busy: boolean;
  onTag: () => void;
  onFollowUp: () => void;
  onExport: () => void;
  /** null unless two are selected. */
  onMerge: (() => void) | null;
  onTrash: () => void;
  onNone: () => void;
}) {
  const translate = useTranslate();
  return (
    <section data-foot-bar className={classes.bar} aria-label={translate('clients.selection.label')}>
      <div className={classes.line}>
        <Text size="sm" fw={550} role="status">
          {translate('clients.selection.count', { count: props.count })}
          {props.hidden > 0 ? (
            <Text span size="sm" c="dimmed" fw={400}>
              {' '}
              {translate('clients.selection.hidden', { count: props.hidden })}
            </Text>
          ) : null}
        </Text>
        <Group gap={2} wrap="wrap">
          <Button
            classNames={{ section: classes.section }}
            variant="subtle"
            size="compact-md"
            leftSection={<IconTag size={16} aria-hidden />}
            onClick={props.onTag}
          >
            {translate('clients.selection.tag')}
          </Button>
          <Button
            classNames={{ section: classes.section }}
            variant="subtle"
            size="compact-md"
            leftSection={<IconBell size={16} aria-hidden />}
            onClick={props.onFollowUp}
          >
            {translate('clients.selection.followUp')}
          </Button>
          <Button
            classNames={{ section: classes.section }}
            variant="subtle"
            size="compact-md"
            leftSection={<IconFileExport size={16} aria-hidden />}
            onClick={props.onExport}
          >
            {translate('clients.selection.export')}
          </Button>
          {props.onMerge ? (
            <Button
              classNames={{ section: classes.section }}
              variant="subtle"
              size="compact-md"
              leftSection={<IconArrowMerge size={16} aria-hidden />}
              onClick={props.onMerge}
            >
              {translate('clients.selection.merge')}
            </Button>
          ) : null}
          <Button
            classNames={{ section: classes.section }}
            variant="subtle"
            color="brick"
            size="compact-md"
            loading={props.busy}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={props.onTrash}
          >
            {translate('clients.selection.trash')}
          </Button>
          <Tooltip label={translate('clients.selection.none')}>
            <ActionIcon aria-label={translate('clients.selection.none')} onClick={props.onNone}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
    </section>
  );
}
