import { Text } from '@mantine/core';
import { useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { OnePaper } from '#web/ui/paper/lazy-papers.tsx';
import { Section } from '#web/ui/section.tsx';
import classes from './plan-view.module.css';
import type { Task } from '../task.ts';
import { Roadmap } from '../over-time/roadmap.tsx';

/** The plan as handed in last: objectives, solutions, roadmap. */
export function PlanView({ task }: { task: Task }) {
  const text = useWords(taskWords);
  const story = useWords(storyWords);
  const { plan, planRevisions } = task;
  const earlier = planRevisions.filter(({ answer }) => answer !== null);
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
            name: story.answeredPlan,
            value: earlier.length > 0 && (
              <>
                {earlier.map(({ revision, answer, late }) => (
                  <div key={revision}>
                    {text.revision(revision)}: {answer && story.planAnswers[answer.answer]}
                    {late && `, ${story.lateSent}`}
                    {answer?.reason && `. ${answer.reason}`}
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
      <h3 className={classes.roadmap}>{text.milestones}</h3>
      <Roadmap task={task} />
      <OnePaper kind="plan" thingId={task.id} />
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
