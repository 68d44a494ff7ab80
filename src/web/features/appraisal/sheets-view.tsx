import { Text } from '@mantine/core';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Pack } from '#regulation/pack.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { figureCell } from '#web/ui/export/table-of.ts';
import { Section } from '#web/ui/section.tsx';
import type { AppraisalStory } from './appraisal.ts';

/** The sheets beside each other: criteria down, the own sheet and those of the council across, without names. */
export function SheetsView({
  appraisal: { selfSheets, councilSheets, subject },
  pack,
  names,
}: {
  appraisal: AppraisalStory;
  pack: Pack;
  names: Names;
}) {
  const text = useWords(appraisalWords);
  const whose = subject.fullName ?? subject.unitName;
  const sheets = [
    ...selfSheets.map((sheet) => ({ head: text.self, ...sheet })),
    ...councilSheets.map((sheet, position) => ({ head: text.member(position + 1), ...sheet })),
  ];
  const criteria = Object.keys(pack.facts).filter((name) => sheets.some(({ points }) => name in points));
  const columns: FiledColumn<string>[] = [
    { head: text.criterion, names: true, cell: (name) => asHeading(names.fact(name)) },
    ...sheets.map(({ head, points }) => ({
      head,
      figures: true,
      cell: (name: string) => {
        const given = points[name];
        return given === null || given === undefined ? '–' : names.figure(given);
      },
      file: { [head]: (name: string) => figureCell(points[name] ?? null) },
    })),
  ];
  return (
    <Section
      title={text.sheets}
      acts={
        criteria.length > 0 && (
          <ExportButtons table={() => shownTable({ name: `${text.sheets}: ${whose}` }, columns, criteria)} />
        )
      }
    >
      {sheets.length === 0 ? (
        <Text c="dimmed">{text.noSheets}</Text>
      ) : criteria.length > 0 ? (
        <DataTable label={text.sheets} columns={columns} rows={criteria} keyOf={(name) => name} />
      ) : null}
      {sheets.map(
        ({ head, remark }) =>
          remark && (
            <Text key={head} size="sm" mt={6}>
              <b>
                {text.remark}, {head}:
              </b>{' '}
              {remark}
            </Text>
          ),
      )}
    </Section>
  );
}
