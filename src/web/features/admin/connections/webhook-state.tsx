import { connectionWords } from '#web/text/admin/connection-words.ts';
import { useWords } from '#web/text/language.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

/** Whether messages go to an address. */
export function WebhookState({
  of: { pausedAt, endedAt },
}: {
  of: { pausedAt: string | null; endedAt: string | null };
}) {
  const text = useWords(connectionWords);
  if (endedAt !== null) return <StateTag>{text.ended}</StateTag>;
  return pausedAt === null ? (
    <StateTag tone="good">{text.active}</StateTag>
  ) : (
    <StateTag tone="warn">{text.paused}</StateTag>
  );
}
