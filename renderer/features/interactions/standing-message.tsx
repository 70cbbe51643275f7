import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslate } from '../../i18n/translate';
import { ChipChoice } from '../../ui/chip-choice';

/** The message that was left for this contact, and what becomes of it. */
export function StandingMessage(props: { text: string; keeps: boolean; onChange: (keeps: boolean) => void }) {
  const translate = useTranslate();
  return (
    <Paper bg="var(--ochre-paper)" p="sm" radius="sm">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <IconFlag size={18} stroke={1.6} color="var(--ochre)" aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <Stack gap={6} flex={1} miw={0}>
          <Text size="sm" c="var(--ochre)" fw={600}>
            {translate('interactions.standing.title')}
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            <bdi>{props.text}</bdi>
          </Text>
          <ChipChoice
            label={translate('interactions.standing.fate')}
            hidesLabel
            chips={[
              { value: 'keep', label: translate('interactions.standing.keep') },
              { value: 'served', label: translate('interactions.standing.served') },
            ]}
            value={props.keeps ? 'keep' : 'served'}
            onChange={(fate) => props.onChange(fate === 'keep')}
          />
        </Stack>
      </Group>
    </Paper>
  );
}
