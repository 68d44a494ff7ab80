import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answers } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateCell } from '#web/ui/export/table-of.ts';
import { PageHead } from '#web/ui/page-head.tsx';
import { PrintButton } from '#web/ui/paper/print-button.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { DossierPart } from './dossier-part.tsx';
import { exportedYears } from './exported-years.ts';
import { useLevelNames } from './level-names.ts';
import { YearsView } from './years-view.tsx';

type Dossier = Answers['use']['getDossier'];

/** Posts, years, and campaign by campaign the work, its products, the level and what it led to. */
export function DossierView({
  dossier,
  reason,
  back,
}: {
  dossier: Dossier;
  /** What it was opened for; one's own needs none. */
  reason: string | undefined;
  back: ReactNode;
}) {
  const text = useWords(officialWords);
  const { language } = useLanguage();
  const { official, posts, campaigns } = dossier;
  const levelOf = useLevelNames(campaigns);
  const columns: FiledColumn<(typeof posts)[number]>[] = [
    {
      head: text.post,
      names: true,
      cell: ({ title, acting }) => (acting ? `${title} (${text.acting})` : title),
    },
    { head: text.unit, width: '38%', cell: ({ unitName }) => unitName },
    {
      head: text.from,
      width: '15%',
      cell: ({ validFrom }) => <DateText date={validFrom} />,
      file: { [text.from]: ({ validFrom }) => ({ date: validFrom }) },
    },
    {
      head: text.to,
      width: '15%',
      cell: ({ validTo }) => (validTo === null ? text.now : <DateText date={validTo} />),
      file: { [text.to]: ({ validTo }) => dateCell(validTo) },
    },
  ];
  return (
    <>
      <PageHead
        title={text.dossierOf(official.fullName)}
        above={back}
        below={
          <>
            {official.madeUp && <StateTag>{text.madeUp}</StateTag>}
            {reason !== undefined && <span>{text.openedFor(reason)}</span>}
          </>
        }
      >
        <PrintButton>{text.print}</PrintButton>
      </PageHead>
      <Section
        title={text.years}
        acts={<ExportButtons table={() => exportedYears(dossier, levelOf, language)} />}
      >
        <YearsView dossier={dossier} levelOf={levelOf} />
      </Section>
      <Section
        title={text.postsHeld}
        acts={
          <ExportButtons
            table={() =>
              shownTable({ name: `${text.dossierOf(official.fullName)}: ${text.postsHeld}` }, columns, posts)
            }
          />
        }
      >
        <DataTable label={text.postsHeld} columns={columns} rows={posts} keyOf={({ tenureId }) => tenureId} />
      </Section>
      {campaigns.length === 0 && (
        <Section title={text.campaign}>
          <Text c="dimmed">{text.noCampaigns}</Text>
        </Section>
      )}
      {campaigns.map((part) => (
        <DossierPart key={part.subjectId} part={part} fullName={official.fullName} levelOf={levelOf} />
      ))}
    </>
  );
}
