import { Text } from '@mantine/core';
import { useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task-words.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Section } from '#web/ui/section.tsx';
import classes from './plan-view.module.css';
import type { Task } from '../task.ts';

/** The plan as handed in last: objectives, solutions, roadmap. */
export function PlanView({ plan }: { plan: Task['plan'] }) {
  const text = useWords(taskWords);
  if (plan === undefined)
    return (
      <Section title={text.plan}>
        <Text c="dimmed">{text.noPlan}</Text>
      </Section>
    );
  return (
    <Section
      title={text.plan}
      note={
        <>
          {text.revision(plan.revision)}, {text.sentOn} <InstantText at={plan.submittedAt} />
        </>
      }
    >
      <FactsList
        facts={[
          { name: text.generalObjective, value: plan.generalObjective },
          { name: text.specificObjectives, value: listOf(plan.specificObjectives) },
          { name: text.solutions, value: listOf(plan.solutions) },
          {
            name: text.milestones,
            value: plan.milestones.length > 0 && (
              <ol className={classes.milestones}>
                {plan.milestones.map(({ title, dueOn }) => (
                  <li key={title + dueOn}>
                    <DateText date={dueOn} />
                    <span>{title}</span>
                  </li>
                ))}
              </ol>
            ),
          },
        ]}
      />
    </Section>
  );
}

function listOf(lines: string[]) {
  if (lines.length < 2) return lines[0];
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
