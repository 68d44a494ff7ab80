import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import type { Task } from '../task.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

interface Milestone {
  key: number;
  title: string;
  dueOn: string | null | undefined;
  /** Figures planned for it; they have no field here yet and are kept as they are. */
  values?: { indicatorId: string; value: string }[];
}

/** The plan of an assigned task; what was handed in before is there to change. */
export function SubmitPlanAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const names = useWords(taskWords);
  const ui = useWords(uiWords);
  const before = task.plan;
  const [general, setGeneral] = useState(before?.generalObjective ?? '');
  const [specific, setSpecific] = useState(before?.specificObjectives.join('\n') ?? '');
  const [solutions, setSolutions] = useState(before?.solutions.join('\n') ?? '');
  const [milestones, setMilestones] = useState<Milestone[]>(
    (before?.milestones ?? [{ title: '', dueOn: '' }]).map((it, key) => ({ key, ...it })),
  );
  const change = (key: number, part: Partial<Milestone>) =>
    setMilestones((all) => all.map((it) => (it.key === key ? { ...it, ...part } : it)));
  const filled = milestones.filter(({ title, dueOn }) => title.trim() !== '' || Boolean(dueOn));
  const ready = filled.every(({ title, dueOn }) => title.trim() !== '' && Boolean(dueOn));
  return (
    <ActDialog
      label={text.submitPlan}
      at="submitPlan"
      main
      size="xl"
      ready={ready}
      send={() =>
        client.task.submitPlan({
          taskId: task.id,
          version: task.version,
          generalObjective: general.trim(),
          specificObjectives: linesOf(specific),
          solutions: linesOf(solutions),
          milestones: filled.map(({ title, dueOn, values = [] }) => ({
            title: title.trim(),
            dueOn: dueOn ?? '',
            values: values.map(({ indicatorId, value }) => ({ indicatorId, value })),
          })),
        })
      }
    >
      <longTextKind.Edit
        label={names.generalObjective}
        value={general}
        onChange={(value) => setGeneral(value ?? '')}
      />
      <longTextKind.Edit
        label={names.specificObjectives}
        description={text.onePerLine}
        value={specific}
        onChange={(value) => setSpecific(value ?? '')}
      />
      <longTextKind.Edit
        label={names.solutions}
        description={text.onePerLine}
        value={solutions}
        onChange={(value) => setSolutions(value ?? '')}
      />
      {milestones.map(({ key, title, dueOn }) => (
        <Group key={key} align="flex-end" gap="xs">
          <div style={{ flex: '3 1 200px' }}>
            <textKind.Edit
              label={`${text.milestone} ${key + 1}`}
              value={title}
              onChange={(value) => change(key, { title: value ?? '' })}
            />
          </div>
          <div style={{ flex: '1 1 120px' }}>
            <dateKind.Edit
              label={text.milestoneDue}
              value={dueOn}
              onChange={(value) => change(key, { dueOn: value })}
            />
          </div>
        </Group>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setMilestones((all) => [...all, { key: all.length, title: '', dueOn: null }])}
        >
          {ui.add}
        </Button>
      </div>
    </ActDialog>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
