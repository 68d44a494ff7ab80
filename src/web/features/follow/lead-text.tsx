import { Text } from '@mantine/core';

/** Whoever leads: his name with post and unit, or the unit. */
export function LeadText({
  lead,
}: {
  lead: { fullName: string | null; postTitle: string | null; unitName: string };
}) {
  return (
    <>
      {lead.fullName ?? lead.unitName}
      {lead.fullName !== null && (
        <Text size="xs" c="dimmed">
          {[lead.postTitle, lead.unitName].filter(Boolean).join(', ')}
        </Text>
      )}
    </>
  );
}
