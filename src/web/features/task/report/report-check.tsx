import { Button, Group, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { Decimal } from '#domain/base/decimal.ts';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { actualText } from '../actual-text.ts';
import { type Attached, sizeText } from '../evidence/attached.ts';
import { periodName } from '#web/text/period-name.ts';
import type { Task } from '../task.ts';
import { readingBefore } from './figure-field.tsx';
import type { FiledReport, readReport } from './report-draft.ts';
import { FiledObstacles } from './filed-obstacles.tsx';
import type { Obligation } from './report-periods.ts';

/** What will be filed, each figure beside the one before; from here it is sent, or changed once more. */
export function ReportCheck({
  task,
  period,
  filed,
  content,
  files,
  send,
  onMend,
}: {
  task: Task;
  period: Obligation;
  filed: FiledReport | undefined;
  content: ReturnType<typeof readReport>['content'];
  files: Attached[];
  send: UseMutationResult<unknown, Error, void>;
  onMend: () => void;
}) {
  const text = useWords(reportWords);
  const evidence = useWords(evidenceWords);
  const { language } = useLanguage();
  const rows = task.indicators.map((indicator) => ({
    indicator,
    last: readingBefore(indicator, period)?.actual,
    filed: filed?.readings.find(({ indicatorId }) => indicatorId === indicator.id)?.actual,
    now: content.readings.find(({ indicatorId }) => indicatorId === indicator.id)?.actual ?? null,
  }));
  const shown = (actual: unknown) => (actual === undefined ? '–' : actualText(actual, language));
  return (
    <>
      <Text mb="sm">{text.checkNote}</Text>
      <Section title={`${text.figures}, ${periodName(period.period, language)}`}>
        <DataTable
          label={text.figures}
          rows={rows}
          keyOf={({ indicator }) => indicator.id}
          columns={[
            { head: text.indicator, names: true, cell: ({ indicator }) => <b>{indicator.name}</b> },
            {
              head: text.target,
              cell: ({ indicator }) =>
                `${targetText(indicator.measured, language)} ${indicator.unitOfMeasure}`,
            },
            { head: text.last, figures: true, cell: ({ last }) => shown(last) },
            ...(filed === undefined
              ? []
              : [
                  { head: text.filed, figures: true, cell: (row: (typeof rows)[number]) => shown(row.filed) },
                ]),
            {
              head: text.now,
              figures: true,
              cell: ({ now, last }) => (
                <>
                  {now === null ? (
                    <StateTag tone="warn">{text.notReported}</StateTag>
                  ) : (
                    <b>{actualText(now, language)}</b>
                  )}{' '}
                  {isLower(now, last) && <StateTag tone="warn">{text.lower}</StateTag>}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={text.narrative}>
        <p style={{ margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{content.narrative}</p>
      </Section>
      <Section title={text.obstacles}>
        <FiledObstacles obstacles={content.obstacles} />
      </Section>
      <Section title={evidence.title}>
        {files.length === 0 && evidence.none}
        {files.map(({ id, name, size }) => (
          <div key={id} style={{ overflowWrap: 'anywhere' }}>
            {name}, {sizeText(size, language)}
          </div>
        ))}
      </Section>
      {send.isError && <RefusalNote error={send.error} />}
      <Group mt="md">
        <Button variant="default" onClick={onMend}>
          {text.mend}
        </Button>
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {text.send}
        </Button>
      </Group>
    </>
  );
}

function isLower(now: unknown, last: unknown): boolean {
  return typeof now === 'string' && typeof last === 'string' && new Decimal(now).lessThan(last);
}
