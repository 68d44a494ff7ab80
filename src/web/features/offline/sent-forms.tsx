import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { periodWords } from '#domain/wording/period-words.ts';
import type { Answers } from '#web/api/client.ts';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { takeForm } from './take-form.ts';

type Form = Answers['task']['listReportForms']['forms'][number];

/** The forms that went out, the last first; each can be taken along again as it was. */
export function SentForms({ forms }: { forms: Form[] }) {
  const text = useWords(offlineWords);
  const { language } = useLanguage();
  const again = useMutation({ mutationFn: takeForm });
  const columns: FiledColumn<Form>[] = [
    { head: text.period, names: true, cell: ({ period }) => periodWords(period)[language] },
    { head: text.unit, width: '30%', cell: ({ unitName }) => unitName ?? text.whole },
    { head: text.tasks, width: '10%', figures: true, cell: ({ tasks }) => tasks },
    {
      head: text.sentAt,
      width: '17%',
      cell: ({ sentAt }) => <InstantText at={sentAt} />,
      file: { [text.sentAt]: ({ sentAt }) => ({ date: sentAt }) },
    },
    { head: text.sentBy, width: '18%', cell: ({ sentBy }) => sentBy },
    {
      head: text.file,
      width: '11%',
      cell: ({ id, period, unitName }) => (
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending && again.variables === id}
          aria-label={text.download(periodWords(period)[language], unitName ?? text.whole)}
          onClick={() => again.mutate(id)}
        >
          {text.again}
        </Button>
      ),
      file: {},
    },
  ];
  return (
    <Section
      title={text.sent}
      note={forms.length}
      acts={
        forms.length > 0 && <ExportButtons table={() => shownTable({ name: text.sent }, columns, forms)} />
      }
    >
      {forms.length === 0 ? (
        <Text c="dimmed">{text.noneSent}</Text>
      ) : (
        <DataTable label={text.sent} columns={columns} rows={forms} keyOf={({ id }) => id} />
      )}
      {again.isError && <RefusalNote error={again.error} />}
    </Section>
  );
}
