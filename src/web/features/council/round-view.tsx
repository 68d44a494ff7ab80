import { Text } from '@mantine/core';
import type { Pack } from '#regulation/pack.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { criteriaOf } from './grid-draft.ts';
import type { Member, Round } from './room.ts';

/** The sheets of a revealed round beside each other, what they come to and how far they lie apart. */
export function RoundView({
  round,
  members,
  pack,
  label,
}: {
  round: Round;
  members: Member[];
  pack: Pack;
  /** Names the table to those who do not see it. */
  label: string;
}) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const { sheets, summary, votes } = round;
  if (sheets === null || summary === null) return null;
  const nameOf = (memberId: string | null) => members.find(({ id }) => id === memberId)?.fullName ?? '–';
  const given = (points: object, criterion: string) =>
    (points as { [name: string]: string | null | undefined })[criterion];
  const figure = (value: string | null | undefined) =>
    value === null || value === undefined ? '–' : <Figure value={value} />;
  // The rows: every criterion, then what each sheet comes to, then how far it lies off.
  const rows = [...criteriaOf(pack).map(({ name }) => name), 'total', 'deviation'];
  const columns: Column<string>[] = [
    {
      head: text.criterion,
      names: true,
      cell: (row) =>
        row === 'total' ? (
          <b>{text.total}</b>
        ) : row === 'deviation' ? (
          text.deviations
        ) : (
          asHeading(pack.facts[row]?.title[language] ?? row)
        ),
    },
    ...sheets.map(({ memberId, points }, position): Column<string> => ({
      head: nameOf(memberId),
      figures: true,
      cell: (row) =>
        row === 'total' ? (
          <b>{figure(summary.totals[position])}</b>
        ) : row === 'deviation' ? (
          figure(summary.deviations[position])
        ) : (
          figure(given(points, row))
        ),
    })),
    {
      head: text.aggregate[summary.by],
      figures: true,
      cell: (row) =>
        row === 'total' ? (
          <b>{figure(summary.total?.aggregate)}</b>
        ) : row === 'deviation' ? null : (
          figure(summary.criteria[row]?.aggregate)
        ),
    },
    {
      head: text.range,
      figures: true,
      cell: (row) =>
        row === 'total' ? (
          <b>{figure(summary.total?.range)}</b>
        ) : row === 'deviation' ? null : (
          figure(summary.criteria[row]?.range)
        ),
    },
    {
      head: text.deviation,
      figures: true,
      wideOnly: true,
      cell: (row) =>
        row === 'total'
          ? figure(summary.total?.deviation)
          : row === 'deviation'
            ? null
            : figure(summary.criteria[row]?.deviation),
    },
  ];
  const levelOf = (id: string) =>
    asHeading(pack.rating.levels.find((level) => level.id === id)?.title[language] ?? id);
  return (
    <>
      <DataTable label={label} columns={columns} rows={rows} keyOf={(row) => row} />
      {votes !== null && Object.keys(votes).length > 0 && (
        <Text size="sm" mt={6} component="div">
          {text.votes}:{' '}
          {Object.entries(votes).map(([level, number]) => (
            <StateTag key={level}>{text.voteOf(levelOf(level), number)}</StateTag>
          ))}
        </Text>
      )}
      {sheets.map(
        ({ memberId, remark }) =>
          remark && (
            <Text key={memberId} size="sm" mt={4}>
              <b>
                {text.remark}, {nameOf(memberId)}:
              </b>{' '}
              {remark}
            </Text>
          ),
      )}
    </>
  );
}
