import { Text } from '@mantine/core';

/** Whoever leads: his name with post and unit, or the unit. */
export function LeadText({
  lead: { fullName, postTitle, unitName },
}: {
  lead: { fullName: string | null; postTitle: string | null; unitName: string };
}) {
  const place = postTitle?.includes(unitName) ? postTitle : [postTitle, unitName].filter(Boolean).join(', ');
  return (
    <div>
      {fullName ?? unitName}
      {fullName !== null && (
        <Text size="xs" c="dimmed">
          {place}
        </Text>
      )}
    </div>
  );
}
