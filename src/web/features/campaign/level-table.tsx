import type { Pack } from '#regulation/pack.ts';
import { campaignWords } from '#web/text/assigning/campaign-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { Group } from '@mantine/core';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';

interface Count {
  groupId: string;
  level: string;
  subjects: number;
}

/** How many of each group have each level: groups down, levels across, best first. */
export function LevelTable({ counts, title, pack }: { counts: Count[]; title: string; pack: Pack }) {
  const text = useWords(campaignWords);
  const { language } = useLanguage();
  const { levels } = pack.rating;
  const groupIds = [...new Set(counts.map((it) => it.groupId))];
  const sum = (fits: (count: Count) => boolean) =>
    counts.filter(fits).reduce((total, it) => total + it.subjects, 0);
  const rows = [
    ...groupIds.map((id) => ({
      id,
      title: pack.groups.find((group) => group.id === id)?.title[language] ?? id,
      inRow: (count: Count) => count.groupId === id,
    })),
    ...(groupIds.length > 1 ? [{ id: '', title: text.total, inRow: () => true }] : []),
  ];
  const columns: FiledColumn<(typeof rows)[number]>[] = [
    { head: text.group, names: true, cell: (row) => asHeading(row.title) },
    ...levels.map((level) => ({
      head: asHeading(level.title[language]),
      figures: true,
      cell: (row: (typeof rows)[number]) => sum((it) => row.inRow(it) && it.level === level.id),
    })),
    { head: text.total, figures: true, cell: (row) => sum(row.inRow) },
  ];
  return (
    <>
      <Group justify="flex-end" mb={6}>
        <ExportButtons table={() => shownTable({ name: text.levels, about: [title] }, columns, rows)} />
      </Group>
      <DataTable label={text.levels} columns={columns} rows={rows} keyOf={(row) => row.id} />
    </>
  );
}
