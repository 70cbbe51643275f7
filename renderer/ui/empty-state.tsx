import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What stands where there is nothing yet: what belongs here, and the way to begin. */
export function EmptyState(props: { icon: Icon; title: string; children?: ReactNode; action?: ReactNode }) {
  const Glyph = props.icon;
  return (
    <Stack align="center" gap="xs" py={64} px="md" ta="center">
      <Glyph size={40} stroke={1.25} color="var(--accent)" aria-hidden />
      <Title order={2} fz={20}>
        {props.title}
      </Title>
      {props.children ? (
        <Text c="dimmed" maw={460}>
          {props.children}
        </Text>
      ) : null}
      {props.action ? <div style={{ marginTop: 12 }}>{props.action}</div> : null}
    </Stack>
  );
}
