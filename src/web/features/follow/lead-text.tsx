import { Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';

/** Whoever leads: his name with post and unit, or the unit. */
export function LeadText({
  lead: { fullName, postTitle, unitName },
}: {
  lead: { fullName: string | null; postTitle: string | null; unitName: string };
}) {
  const place = postText(postTitle, unitName);
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
