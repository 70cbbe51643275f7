import { Button, Modal, Progress, Stack, Text } from '@mantine/core';

/** A long work under way: how far it is, and the way to stop it. Esc stops it too. */
export function ProgressDialog(props: {
  title: string;
  /** From 0 to 1; null while the end is not known. */
  share: number | null;
  detail?: string;
  cancelWord: string;
  onCancel: () => void;
}) {
  const percent = Math.round((props.share ?? 0) * 100);
  return (
    <Modal opened onClose={props.onCancel} title={props.title} withCloseButton={false} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Progress.Root size="md">
          <Progress.Section
            value={props.share === null ? 100 : percent}
            animated={props.share === null}
            aria-label={props.title}
          />
        </Progress.Root>
        <Text size="sm" c="dimmed" aria-live="polite">
          {props.detail ?? (props.share === null ? '' : `${percent} %`)}
        </Text>
        <Button variant="default" onClick={props.onCancel} data-autofocus>
          {props.cancelWord}
        </Button>
      </Stack>
    </Modal>
  );
}
