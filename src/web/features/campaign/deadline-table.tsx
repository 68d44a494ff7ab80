import type { Pack } from '#regulation/pack.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { actionTerm, asHeading, cadenceTerms, horizonTerms, roleTerm } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Section } from '#web/ui/section.tsx';

type Step = Pack['lifeCycles']['task']['transitions'][number];

/** The time limits a regulation sets for the steps of a campaign. */
export function DeadlineTable({ pack }: { pack: Pack }) {
  const text = useWords(assigningWords);
  const { language } = useLanguage();
  const { task, appraisal } = pack.lifeCycles;
  const steps = [...task.transitions, ...appraisal.transitions]
    .filter((step) => step.withinDays !== undefined || step.withinWorkingDays !== undefined)
    .map(
      (step, position) =>
        ({ ...step, position }) as Omit<Step, 'action'> & { action: string; position: number },
    );
  const { settings } = pack;
  const columns: Column<(typeof steps)[number]>[] = [
    { head: text.step, names: true, cell: ({ action }) => asHeading(actionTerm(action)[language]) },
    {
      head: text.doer,
      width: '34%',
      cell: ({ by }) => by.map((role) => roleTerm(role)[language]).join(', '),
    },
    {
      head: text.within,
      width: '36%',
      cell: ({ withinDays, withinWorkingDays, refusedWhenLate }) =>
        [
          withinWorkingDays === undefined ? text.days(withinDays ?? 0) : text.workingDays(withinWorkingDays),
          ...(refusedWhenLate ? [text.closes] : []),
        ].join(', '),
    },
  ];
  return (
    <Section title={text.deadlines}>
      <FactsList
        facts={[
          {
            name: text.cadence,
            value: `${cadenceTerms[settings.reportCadence.value][language]}, ${text.reportDue(settings.reportDueDays.value)}`,
          },
          {
            name: text.horizons,
            value: settings.horizons.value.map((it) => horizonTerms[it][language]).join(', '),
          },
          { name: text.objection, value: text.workingDays(settings.objectionWorkingDays.value) },
        ]}
      />
      <div style={{ height: 12 }} />
      <DataTable
        label={text.deadlines}
        columns={columns}
        rows={steps}
        keyOf={({ position }) => String(position)}
      />
    </Section>
  );
}
