import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { Section } from '#web/ui/section.tsx';
import { EvidenceField } from '../evidence/evidence-field.tsx';
import type { Task } from '../task.ts';
import { FigureField } from './figure-field.tsx';
import type { FiledReport, ObstacleDraft, ReportDraft, ReportProblems } from './report-draft.ts';
import classes from './report-form.module.css';
import type { Obligation } from './report-periods.ts';

/** Figures beside the last ones, what was done, what stands in the way, what proves it. */
export function ReportForm({
  task,
  period,
  filed,
  draft,
  change,
  problems,
  sealed,
  onBusy,
  onCheck,
}: {
  task: Task;
  period: Obligation;
  filed: FiledReport | undefined;
  draft: ReportDraft;
  change: (part: (draft: ReportDraft) => Partial<ReportDraft>) => void;
  problems: ReportProblems;
  sealed: boolean;
  onBusy: (busy: boolean) => void;
  onCheck: () => void;
}) {
  const text = useWords(reportWords);
  const ui = useWords(uiWords);
  const evidence = useWords(evidenceWords);
  const wrong = (field: string) => (problems[field] === undefined ? undefined : ui[problems[field]]);
  return (
    <form
      id="report"
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <Section title={text.figures}>
        {task.indicators.map((indicator) => (
          <FigureField
            key={indicator.id}
            indicator={indicator}
            period={period}
            filed={filed?.readings.find(({ indicatorId }) => indicatorId === indicator.id)}
            value={draft.entered[indicator.id] ?? null}
            error={wrong(indicator.id)}
            onChange={(value) =>
              change(({ entered }) => ({ entered: { ...entered, [indicator.id]: value } }))
            }
          />
        ))}
      </Section>
      <Section title={text.done}>
        <longTextKind.Edit
          label={text.narrative}
          description={text.narrativeNote}
          required
          value={draft.narrative}
          error={wrong('narrative')}
          onChange={(value) => change(() => ({ narrative: value ?? '' }))}
        />
        {sealed && (
          <div className={classes.next}>
            <longTextKind.Edit
              label={text.reason}
              required
              value={draft.reason}
              error={wrong('reason')}
              onChange={(value) => change(() => ({ reason: value ?? '' }))}
            />
          </div>
        )}
      </Section>
      <Section title={text.obstacles}>
        {draft.obstacles.map((obstacle) => (
          <ObstacleFields
            key={obstacle.key}
            obstacle={obstacle}
            error={wrong(`obstacle${obstacle.key}`)}
            onChange={(part) =>
              change(({ obstacles }) => ({
                obstacles: obstacles.map((it) => (it.key === obstacle.key ? { ...it, ...part } : it)),
              }))
            }
            onDrop={() =>
              change(({ obstacles }) => ({ obstacles: obstacles.filter((it) => it.key !== obstacle.key) }))
            }
          />
        ))}
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change(({ obstacles }) => ({ obstacles: [...obstacles, emptyObstacle(obstacles)] }))}
        >
          {text.addObstacle}
        </Button>
      </Section>
      <Section title={evidence.title}>
        <EvidenceField
          taskId={task.id}
          titled={false}
          files={draft.files}
          onAdd={(file) => change(({ files }) => ({ files: [...files, file] }))}
          onRemove={(id) => change(({ files }) => ({ files: files.filter((it) => it.id !== id) }))}
          onBusy={onBusy}
        />
      </Section>
    </form>
  );
}

function emptyObstacle(others: ObstacleDraft[]): ObstacleDraft {
  const key = Math.max(0, ...others.map((it) => it.key)) + 1;
  return { key, description: '', proposal: '', asksDecision: false };
}

function ObstacleFields({
  obstacle,
  error,
  onChange,
  onDrop,
}: {
  obstacle: ObstacleDraft;
  error: string | undefined;
  onChange: (part: Partial<ObstacleDraft>) => void;
  onDrop: () => void;
}) {
  const text = useWords(reportWords);
  return (
    <div className={classes.obstacle}>
      <ActionIcon
        className={classes.drop}
        variant="subtle"
        color="gray"
        aria-label={text.dropObstacle}
        onClick={onDrop}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <longTextKind.Edit
        label={text.obstacle}
        error={error}
        value={obstacle.description}
        onChange={(value) => onChange({ description: value ?? '' })}
      />
      <longTextKind.Edit
        label={text.proposal}
        value={obstacle.proposal}
        onChange={(value) => onChange({ proposal: value ?? '' })}
      />
      <Checkbox
        label={text.asksDecision}
        checked={obstacle.asksDecision}
        onChange={(event) => onChange({ asksDecision: event.currentTarget.checked })}
      />
    </div>
  );
}
