import { Text } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task-words.ts';
import { actionTerm, asHeading } from '#web/text/terms.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { Section } from '#web/ui/section.tsx';
import classes from './history-view.module.css';
import type { Task } from '../task.ts';

/** Who did what, when: as the log has it. */
export function HistoryView({ history }: { history: Task['history'] }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  if (history.length === 0) return null;
  return (
    <Section title={text.history}>
      <ol className={classes.list}>
        {history.map(({ at, action, fullName, userName }) => (
          <li key={at + action}>
            <div>{asHeading(actionTerm(action)[language])}</div>
            <Text size="xs" c="dimmed">
              <InstantText at={at} /> · {fullName ?? userName ?? text.system}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
