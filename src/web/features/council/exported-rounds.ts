import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Pack } from '#regulation/pack.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { asHeading } from '#web/text/terms.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { dateText } from '#web/ui/format-date.ts';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { criteriaOf } from './grid-draft.ts';
import type { Minutes } from './room.ts';

interface Line {
  who: string;
  round: number;
  by: string;
  points: object;
  total: string | null | undefined;
  deviation: string | null | undefined;
}

/** Every revealed sheet of a session, person by person and round by round, and what the sheets of each round come to. */
export function exportedRounds(minutes: Minutes, pack: Pack, language: Language): ExportedTable {
  const text = councilWords[language];
  const nameOf = (memberId: string | null) =>
    minutes.council.members.find(({ id }) => id === memberId)?.fullName ?? '–';
  const lines = minutes.items.flatMap((item) =>
    item.rounds.flatMap(({ round, sheets, summary }): Line[] => {
      if (sheets === null || summary === null) return [];
      const of = { who: item.fullName ?? item.unitName, round };
      return [
        ...sheets.map(({ memberId, points }, place) => ({
          ...of,
          by: nameOf(memberId),
          points,
          total: summary.totals[place],
          deviation: summary.deviations[place],
        })),
        {
          ...of,
          by: text.aggregate[summary.by],
          points: Object.fromEntries(
            Object.entries(summary.criteria).map(([name, found]) => [name, found?.aggregate]),
          ),
          total: summary.total?.aggregate,
          deviation: summary.total?.deviation,
        },
      ];
    }),
  );
  const about = [minutes.campaign.title, text.sessionOf(dateText(minutes.heldOn))];
  return tableOf({ name: text.council, about }, lines, [
    [text.who, ({ who }) => who],
    [text.roundHead, ({ round }) => figureCell(round)],
    [text.member, ({ by }) => by],
    ...criteriaOf(pack).map(({ name, fact }): [string, (line: Line) => ReturnType<typeof figureCell>] => [
      asHeading(fact.title[language]),
      ({ points }) => figureCell((points as { [name: string]: string | null | undefined })[name] ?? null),
    ]),
    [text.total, ({ total }) => figureCell(total ?? null)],
    [text.deviations, ({ deviation }) => figureCell(deviation ?? null)],
  ]);
}
