import { Skeleton, Stack } from '@mantine/core';

const widths = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%', '50%', '64%'];

/** The shape of the list while it is being read. */
export function ListSkeleton() {
  return (
    <Stack gap={0} aria-hidden>
      {widths.map((width) => (
        <div key={width} style={{ display: 'flex', alignItems: 'center', gap: 12, height: 44 }}>
          <Skeleton circle height={18} />
          <Skeleton height={12} width={width} radius="sm" />
        </div>
      ))}
    </Stack>
  );
}
