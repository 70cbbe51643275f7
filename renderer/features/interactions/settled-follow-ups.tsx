import { Checkbox, Stack, Text } from '@mantine/core';
import type { Day } from '../../domain/calendar/day';
import { dayAfterDone } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { FollowUpId } from '../../domain/id';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';

/** Enough to find the one that is meant; the nearest come first. */
const mostShown = 4;

/** The open follow-ups of the client that this contact may settle. */
export function SettledFollowUps(props: {
  open: readonly FollowUp[];
  chosen: ReadonlySet<FollowUpId>;
  today: Day;
  onChange: (chosen: ReadonlySet<FollowUpId>) => void;
}) {
  const { chosen, today } = props;
  const translate = useTranslate();
  const format = useFormat();
  const shown = props.open.filter((followUp, index) => index < mostShown || chosen.has(followUp.id));
  if (shown.length === 0) return null;

  function choose(ids: readonly string[]) {
    props.onChange(new Set(props.open.map(({ id }) => id).filter((id) => ids.includes(id))));
  }

  return (
    <Checkbox.Group label={translate('interactions.closes.title')} value={[...chosen]} onChange={choose}>
      <Stack gap={6} mt={4}>
        {shown.map((followUp) => {
          const again = chosen.has(followUp.id) ? dayAfterDone(followUp, today) : null;
          return (
            <Checkbox
              key={followUp.id}
              size="sm"
              value={followUp.id}
              label={
                <Text size="sm" span>
                  <bdi>{followUp.title || translate(`words.followUpKind.${followUp.kind}`)}</bdi>{' '}
                  <Text
                    size="sm"
                    span
                    c={followUp.day < today ? 'var(--brick)' : 'dimmed'}
                    title={format.dayLong(followUp.day)}
                  >
                    {translate('interactions.closes.due', { day: format.dayRelative(followUp.day, today) })}
                    {again
                      ? ` · ${translate('interactions.closes.again', { day: format.dayShort(again, today) })}`
                      : ''}
                  </Text>
                </Text>
              }
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}
