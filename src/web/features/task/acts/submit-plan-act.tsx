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

interface Typed {
  general: string;
  specific: string;
  solutions: string;
  milestones: Milestone[];
}

/** The plan of an assigned task; what was handed in before is there to change. */
export function SubmitPlanAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const names = useWords(taskWords);
  const ui = useWords(uiWords);
  const before = task.plan;
  const planned: Omit<Milestone, 'key'>[] = before?.milestones ?? [{ title: '', dueOn: '' }];
  // What was not typed into follows the plan as it is.
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const {
    general = before?.generalObjective ?? '',
    specific = before?.specificObjectives.join('\n') ?? '',
    solutions = before?.solutions.join('\n') ?? '',
    milestones = planned.map((it, key): Milestone => ({ ...it, key })),
  } = typed;
  const write = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const change = (key: number, part: Partial<Milestone>) =>
    write({ milestones: milestones.map((it) => (it.key === key ? { ...it, ...part } : it)) });
  const filled = milestones.filter(({ title, dueOn }) => title.trim() !== '' || Boolean(dueOn));
  const ready = filled.every(({ title, dueOn }) => title.trim() !== '' && Boolean(dueOn));
  return (
    <ActDialog
      label={text.submitPlan}
      at="submitPlan"
      main
      size="xl"
      ready={ready}
      seen={task.version}
      send={(version) =>
        client.task.submitPlan({
          taskId: task.id,
          version,
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
      onDrop={() => setTyped({})}
    >
      <longTextKind.Edit
        label={names.generalObjective}
        value={general}
        onChange={(value) => write({ general: value ?? '' })}
      />
      <longTextKind.Edit
        label={names.specificObjectives}
        description={text.onePerLine}
        value={specific}
        onChange={(value) => write({ specific: value ?? '' })}
      />
      <longTextKind.Edit
        label={names.solutions}
        description={text.onePerLine}
        value={solutions}
        onChange={(value) => write({ solutions: value ?? '' })}
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
          onClick={() =>
            write({ milestones: [...milestones, { key: milestones.length, title: '', dueOn: null }] })
          }
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
