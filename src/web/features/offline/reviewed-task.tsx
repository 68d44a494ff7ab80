import { Checkbox, NativeSelect, Text, Title } from '@mantine/core';
import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import type { Review, ReviewedField } from './review.ts';

/** The fields of one task that say something new: when sent, now, in the form, and what becomes of each. */
export function ReviewedTask({
  task,
  takes,
  onTake,
}: {
  task: Review['tasks'][number];
  takes: (field: ReviewedField) => boolean;
  onTake: (field: ReviewedField, take: boolean) => void;
}) {
  const text = useWords(offlineWords);
  const { language } = useLanguage();
  const said = (value: ReviewedField['now']) => valueText(value, language);
  const columns: Column<ReviewedField>[] = [
    { head: text.what, names: true, cell: ({ label }) => label },
    { head: text.cell, width: '14%', wideOnly: true, cell: ({ at }) => at },
    { head: text.before, width: '13%', cell: ({ sent }) => said(sent) },
    { head: text.now, width: '13%', cell: ({ now }) => said(now) },
    {
      head: text.filled,
      width: '24%',
      cell: ({ filled, given }) => <b>{filled === null ? (given ?? '–') : said(filled)}</b>,
    },
    {
      head: text.act,
      width: '18%',
      cell: (field) => {
        if (field.standing === 'fault')
          return (
            <Text size="sm" c="var(--mantine-color-error)">
              {field.problem !== null && text.problems[field.problem]}
            </Text>
          );
        if (field.standing === 'conflict')
          return (
            <NativeSelect
              size="xs"
              aria-label={text.decide(field.label)}
              data={[
                { value: 'now', label: text.keepNow },
                { value: 'filled', label: text.takeFilled },
              ]}
              value={takes(field) ? 'filled' : 'now'}
              onChange={(event) => onTake(field, event.currentTarget.value === 'filled')}
            />
          );
        return (
          <Checkbox
            size="sm"
            label={text.take}
            aria-label={text.takeOne(field.label)}
            checked={takes(field)}
            onChange={(event) => onTake(field, event.currentTarget.checked)}
          />
        );
      },
    },
  ];
  return (
    <div style={{ marginTop: 12 }}>
      <Title order={3} size="sm" mb={4}>
        {task.title}
        <Text span size="sm" c="dimmed" fw={400}>
          {' '}
          {task.lead}
        </Text>
      </Title>
      <DataTable
        label={task.title}
        columns={columns}
        rows={task.fields.filter(({ standing }) => standing !== 'unchanged')}
        keyOf={({ key }) => key}
      />
    </div>
  );
}

function valueText(value: ReviewedField['now'], language: Language): string {
  const text = offlineWords[language];
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  return value
    .split('; ')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? figureText(new Decimal(part), language) : part))
    .join('; ');
}
