import { useSuspenseQuery } from '@tanstack/react-query';
import { type Answers, api } from '#web/api/client.ts';
import { resultWords } from '#web/text/admin/result-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateCell, figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Summary = Answers['result']['list']['campaigns'][number];

/** Of each campaign how much was announced and sent, and by when the rest is to be. */
export function CampaignsPart({ selection }: { selection: { authorityId: string; year?: number } }) {
  const text = useWords(resultWords);
  const { data } = useSuspenseQuery(api.result.list.queryOptions({ input: { ...selection, limit: 1 } }));
  if (data.campaigns.length === 0) return <EmptyState title={text.none} next={text.noneNext} />;
  return (
    <Section
      title={text.campaigns}
      note={data.campaigns.length}
      acts={
        <ExportButtons
          table={() =>
            tableOf({ name: text.campaigns }, data.campaigns, [
              [text.campaign, ({ title }) => title],
              [text.announced, ({ announced }) => figureCell(announced)],
              [text.sent, ({ sent }) => figureCell(sent)],
              [text.toSend, ({ toSend }) => figureCell(toSend)],
              [text.changed, ({ changed }) => figureCell(changed)],
              [text.due, ({ toSend, dueOn }) => (toSend === 0 ? null : dateCell(dueOn))],
            ])
          }
        />
      }
    >
      <DataTable
        label={text.campaigns}
        rows={data.campaigns}
        keyOf={({ campaignId }) => campaignId}
        columns={[
          { head: text.campaign, names: true, cell: ({ title }: Summary) => <b>{title}</b> },
          { head: text.announced, width: '12%', figures: true, cell: ({ announced }) => announced },
          { head: text.sent, width: '10%', figures: true, cell: ({ sent }) => sent },
          { head: text.toSend, width: '10%', figures: true, cell: ({ toSend }) => toSend },
          { head: text.changed, width: '14%', figures: true, cell: ({ changed }) => changed },
          { head: text.due, width: '20%', cell: (row) => <Due of={row} /> },
        ]}
      />
    </Section>
  );
}

function Due({ of: { toSend, dueOn, late } }: { of: Summary }) {
  const text = useWords(resultWords);
  if (toSend === 0) return '–';
  if (dueOn === null) return text.noDue;
  return (
    <span>
      <DateText date={dueOn} /> {late && <StateTag tone="bad">{text.late}</StateTag>}
    </span>
  );
}
