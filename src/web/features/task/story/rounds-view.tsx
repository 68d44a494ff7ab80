import { Text } from '@mantine/core';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { Section } from '#web/ui/section.tsx';
import type { Task } from '../task.ts';

/** How ordered work was answered, round by round, with what other terms were asked for. */
export function RoundsView({ rounds }: { rounds: Task['orderRounds'] }) {
  const text = useWords(taskActWords);
  const names = useWords(taskWords);
  if (rounds.length === 0) return null;
  return (
    <Section title={text.rounds}>
      {rounds.map((round) => {
        const { dueOn, expectedProduct } = (round.terms ?? {}) as {
          dueOn?: string;
          expectedProduct?: string;
        };
        return (
          <div key={round.id} style={{ marginBottom: 10 }}>
            <b>{asHeading(text.roundKinds[round.kind as keyof typeof text.roundKinds] ?? round.kind)}</b>
            {round.reason && <div style={{ whiteSpace: 'pre-line' }}>{round.reason}</div>}
            {dueOn !== undefined && (
              <div>
                {names.due}: <DateText date={dueOn} />
              </div>
            )}
            {expectedProduct !== undefined && (
              <div>
                {names.expectedProduct}: {expectedProduct}
              </div>
            )}
            <Text size="xs" c="dimmed">
              <InstantText at={round.at} /> · {round.fullName ?? round.userName}
            </Text>
          </div>
        );
      })}
    </Section>
  );
}
