import type { Indicator } from '#domain/score/indicator.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { targetText } from '#web/text/task/target-text.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import type { Task } from '../task.ts';

/** What is answered, in the form that covers its page: the task in a few lines, and its plan where that is answered. */
export function TaskGist({ task, withPlan = false }: { task: Task; withPlan?: boolean }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  const plan = withPlan ? task.plan : undefined;
  return (
    <FactsList
      facts={[
        { name: text.task, value: <b>{task.title}</b> },
        {
          name: text.indicators,
          value: task.indicators
            .map(({ name, measured, unitOfMeasure }) =>
              [
                `${name}:`,
                targetText(measured as Indicator, language),
                unitOfMeasure === '–' ? '' : unitOfMeasure,
              ]
                .join(' ')
                .trim(),
            )
            .join('\n'),
        },
        { name: text.due, value: <DateText date={task.dueOn} /> },
        { name: text.generalObjective, value: plan?.generalObjective },
        {
          name: text.milestones,
          value: plan && (
            <>
              {plan.milestones.map(({ title, dueOn }) => (
                <div key={title}>
                  {title} (<DateText date={dueOn} />)
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
