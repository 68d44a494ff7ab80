import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type Counted = Answers['campaign']['check']['groups'][number];
const faultKinds = ['tooFewTasks', 'tooManyTasks', 'contentMissing', 'indicatorMissing'] as const;

/** What each group has, proposed and assigned, beside what the regulation asks of everybody in it. */
export function GroupTable({ groups, title, pack }: { groups: Counted[]; title: string; pack: Pack }) {
  const text = useWords(assigningWords);
  const { language } = useLanguage();
  const faultsOf = (group: Counted) => {
    const counts = group as unknown as { [kind: string]: number };
    return faultKinds.flatMap((kind) => {
      const number = counts[kind] ?? 0;
      return number > 0 ? [text.faultCounts[kind](number)] : [];
    });
  };
  const ruleOf = ({ groupId }: Counted) => pack.groups.find(({ id }) => id === groupId)?.tasks;
  const columns: FiledColumn<Counted>[] = [
    { head: text.group, names: true, cell: (group) => group.title[language] },
    { head: text.number, width: '10%', figures: true, cell: ({ subjects }) => subjects },
    {
      head: text.perPerson,
      width: '13%',
      cell: (group) => {
        const rule = ruleOf(group);
        if (rule === undefined) return '–';
        return rule.max === undefined ? text.atLeast(rule.min) : text.between(rule.min, rule.max);
      },
    },
    { head: text.proposed, width: '12%', figures: true, cell: ({ proposed }) => proposed },
    { head: text.assigned, width: '10%', figures: true, cell: ({ assigned }) => assigned },
    {
      head: text.lacking,
      width: '26%',
      cell: (group) => {
        const faults = faultsOf(group);
        return (
          <StateTag tone={faults.length === 0 ? 'good' : 'warn'}>
            {faults.length === 0 ? text.complete : faults.join('; ')}
          </StateTag>
        );
      },
      file: { [text.lacking]: (group) => faultsOf(group).join('; ') || text.complete },
    },
  ];
  const rows = groups.filter(({ subjects }) => subjects > 0);
  return (
    <Section
      title={text.groups}
      note={text.groupsNote}
      acts={<ExportButtons table={() => shownTable({ name: text.groups, about: [title] }, columns, rows)} />}
    >
      <DataTable label={text.groups} columns={columns} rows={rows} keyOf={({ groupId }) => groupId} />
    </Section>
  );
}
