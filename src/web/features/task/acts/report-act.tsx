import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task-act-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { periodText } from '../period-text.ts';
import type { Task } from '../task.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { type Entered, ReadingField } from './reading-field.tsx';
import { reportPeriods } from './report-periods.ts';

/** The report of a period: a figure for each indicator, what was done, what stands in the way. */
export function ReportAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const { language } = useLanguage();
  const [periods] = useState(() => reportPeriods(new Date().toISOString().slice(0, 10)));
  const [period, setPeriod] = useState(periods[0] ?? '');
  const [narrative, setNarrative] = useState('');
  const [entered, setEntered] = useState<{ [indicatorId: string]: Entered | undefined }>({});
  const [obstacle, setObstacle] = useState('');
  const [proposal, setProposal] = useState('');
  const unreadable = Object.entries(entered).some(([, value]) => value === undefined);
  return (
    <ActDialog
      label={text.report}
      main
      size="xl"
      ready={narrative.trim() !== '' && !unreadable}
      send={() =>
        client.task.report({
          taskId: task.id,
          period,
          narrative: narrative.trim(),
          readings: task.indicators.map(({ id }) => ({ indicatorId: id, actual: entered[id] ?? null })),
          obstacles:
            obstacle.trim() === ''
              ? []
              : [
                  {
                    description: obstacle.trim(),
                    ...(proposal.trim() === '' ? {} : { proposal: proposal.trim() }),
                  },
                ],
        })
      }
    >
      <choiceKind.Edit
        label={text.period}
        options={periods.map((value) => ({ value, label: periodText(value, language) }))}
        value={period}
        onChange={(value) => setPeriod(value ?? '')}
      />
      {task.indicators.map((indicator) => (
        <ReadingField
          key={indicator.id}
          indicator={indicator}
          value={entered[indicator.id] ?? null}
          onChange={(value) => setEntered((all) => ({ ...all, [indicator.id]: value }))}
        />
      ))}
      <longTextKind.Edit
        label={text.narrative}
        required
        value={narrative}
        onChange={(value) => setNarrative(value ?? '')}
      />
      <longTextKind.Edit
        label={text.obstacle}
        value={obstacle}
        onChange={(value) => setObstacle(value ?? '')}
      />
      {obstacle.trim() !== '' && (
        <longTextKind.Edit
          label={text.proposal}
          value={proposal}
          onChange={(value) => setProposal(value ?? '')}
        />
      )}
    </ActDialog>
  );
}
