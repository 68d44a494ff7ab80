import type { LifeCycles } from '#regulation/life-cycle.ts';
import type { Document } from '#regulation/source.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { actionTerm, asHeading, roleTerm, stateTerm } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';

type Cycle = LifeCycles['task'] | LifeCycles['appraisal'];
type Transition = Cycle['transitions'][number];

/** Who may do what in which state, where it leads, by when: one step a row. */
export function LifeCycleView({
  title,
  cycle,
  documents,
}: {
  title: string;
  cycle: Cycle;
  documents: Document[];
}) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const within = ({ withinDays, withinWorkingDays }: Transition) =>
    withinDays !== undefined
      ? text.days(withinDays)
      : withinWorkingDays !== undefined
        ? text.workingDays(withinWorkingDays)
        : '–';
  const columns: Column<Transition>[] = [
    {
      head: text.action,
      names: true,
      cell: (it) => (
        <>
          <b>{asHeading(actionTerm(it.action)[language])}</b>
          {it.byDecision && `, ${text.byDecision}`}
          <SourceNote source={it.source} documents={documents} />
        </>
      ),
    },
    {
      head: text.by,
      width: '21%',
      cell: ({ by }) =>
        by.length === 0 ? text.system : by.map((role) => roleTerm(role)[language]).join(', '),
    },
    {
      head: text.fromState,
      width: '22%',
      cell: ({ from }) => from.map((state) => stateTerm(state)[language]).join(', '),
    },
    {
      head: text.next,
      width: '16%',
      cell: ({ to }) => (to === undefined ? text.stays : stateTerm(to)[language]),
    },
    { head: text.within, width: '12%', cell: within },
  ];
  const rows = cycle.transitions as Transition[];
  return (
    <Section title={title} note={<SourceNote source={cycle.source} documents={documents} />}>
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        keyOf={(it) => `${it.action} ${it.from.join()} ${it.by.join()}`}
      />
    </Section>
  );
}
