import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Checked = Answers['campaign']['check']['subjects'][number];

interface GroupRow {
  id: string;
  title: string;
  min: number;
  max: number | null;
  members: Checked[];
  lacking: Checked[];
}

/** How many tasks each group has against what the regulation asks for; who lacks what opens below. */
export function GroupCounts({ subjects, pack }: { subjects: Checked[]; pack: Pack }) {
  const text = useWords(decisionWords);
  const { language } = useLanguage();
  const rows = pack.groups.flatMap(({ id, title, tasks }): GroupRow[] => {
    const members = subjects.filter(({ groupId }) => groupId === id);
    if (members.length === 0) return [];
    return [
      {
        id,
        title: title[language],
        min: tasks.min,
        max: tasks.max ?? null,
        members,
        lacking: members.filter(({ faults }) => faults.length > 0),
      },
    ];
  });
  const columns: FiledColumn<GroupRow>[] = [
    { head: text.group, names: true, cell: (row) => row.title },
    { head: text.people, width: '12%', figures: true, cell: (row) => row.members.length },
    {
      head: text.perPerson,
      width: '12%',
      cell: (row) => (row.max === null ? text.atLeast(row.min) : text.between(row.min, row.max)),
    },
    {
      head: text.alreadyAssigned,
      width: '11%',
      figures: true,
      cell: (row) => row.members.reduce((sum, it) => sum + it.assigned, 0),
    },
    {
      head: text.stillProposed,
      width: '13%',
      figures: true,
      cell: (row) => row.members.reduce((sum, it) => sum + it.proposed, 0),
    },
    {
      head: text.stands,
      width: '18%',
      cell: (row) => (
        <StateTag tone={row.lacking.length === 0 ? 'good' : 'warn'}>
          {row.lacking.length === 0 ? text.complete : text.lacking(row.lacking.length)}
        </StateTag>
      ),
      file: {
        [text.stands]: (row) => (row.lacking.length === 0 ? text.complete : text.lacking(row.lacking.length)),
      },
    },
  ];
  const lacking = rows.flatMap((row) => row.lacking);
  return (
    <Section
      title={text.groups}
      acts={<ExportButtons table={() => shownTable({ name: text.groups }, columns, rows)} />}
    >
      <DataTable label={text.groups} columns={columns} rows={rows} keyOf={(row) => row.id} />
      {lacking.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer', paddingTop: 10 }}>{text.show}</summary>
          <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
            {lacking.map(({ subjectId, fullName, unitName, faults }) => (
              <li key={subjectId}>
                {fullName ?? unitName}: {faults.map((fault) => faultText(fault)).join('; ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );

  function faultText(fault: Checked['faults'][number]): string {
    return 'given' in fault
      ? text.faults[fault.kind](fault.given, fault.limit)
      : text.faults[fault.kind](fault.title[language]);
  }
}
