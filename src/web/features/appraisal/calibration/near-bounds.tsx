import { Text } from '@mantine/core';
import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { calibrationWords } from '#web/text/appraisal/calibration-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { figureCell } from '#web/ui/export/table-of.ts';
import { Figure } from '#web/ui/figure.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { LevelTag } from '../level-tag.tsx';

type Row = Answers['appraisal']['list']['appraisals'][number];

/** How near a score is near: what people look at once more. No rule of a scheme. */
const near = 1;

interface Near {
  row: Row;
  level: string;
  from: Decimal;
  gap: Decimal;
}

/** Those whose score lies just below or above the bound of a level. */
export function NearBounds({ rows, title, pack }: { rows: Row[]; title: string; pack: Pack }) {
  const text = useWords(calibrationWords);
  const { language } = useLanguage();
  const levelOf = ({ row }: Near) => {
    const id = row.level ?? row.proposed;
    const level = pack.rating.levels.find((it) => it.id === id);
    return level === undefined ? id : asHeading(level.title[language]);
  };
  const found = pack.rating.table.flatMap(({ level, from }): Near[] =>
    from === undefined
      ? []
      : rows.flatMap((row) => {
          if (row.score === null) return [];
          const gap = new Decimal(row.score).minus(from);
          return gap.abs().lessThanOrEqualTo(near) ? [{ row, level, from: new Decimal(from), gap }] : [];
        }),
  );
  const columns: FiledColumn<Near>[] = [
    {
      head: text.who,
      names: true,
      cell: ({ row }) => (
        <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: row.id }} fw={500}>
          {row.fullName ?? row.unitName}
        </PageLink>
      ),
      file: { [text.who]: ({ row }) => row.fullName ?? row.unitName },
    },
    {
      head: text.score,
      width: '14%',
      figures: true,
      cell: ({ row }) => <Figure value={row.score ?? 0} brief />,
      file: { [text.score]: ({ row }) => figureCell(row.score) },
    },
    {
      head: text.threshold,
      width: '14%',
      figures: true,
      cell: ({ from }) => <Figure value={from} />,
      file: { [text.threshold]: ({ from }) => figureCell(from.toFixed()) },
    },
    {
      head: text.gap,
      width: '16%',
      figures: true,
      cell: ({ gap }) => <Figure value={gap} brief />,
      file: { [text.gap]: ({ gap }) => figureCell(gap.toFixed()) },
    },
    {
      head: text.level,
      width: '26%',
      cell: ({ row }) => <LevelTag level={row.level ?? row.proposed ?? ''} levels={pack.rating.levels} />,
      file: { [text.level]: levelOf },
    },
  ];
  return (
    <Section
      title={text.bands}
      note={text.bandsNote}
      acts={
        found.length > 0 && (
          <ExportButtons table={() => shownTable({ name: text.bands, about: [title] }, columns, found)} />
        )
      }
    >
      {found.length === 0 ? (
        <Text c="dimmed">{text.nobody}</Text>
      ) : (
        <DataTable
          label={text.bands}
          columns={columns}
          rows={found}
          keyOf={({ row, level }) => `${row.id} ${level}`}
        />
      )}
    </Section>
  );
}
