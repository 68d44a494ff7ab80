import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Answers } from '#web/api/client.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { asHeading } from '#web/text/terms.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { tableOf } from '#web/ui/export/table-of.ts';

type Council = Answers['council']['list']['councils'][number];

/** Every seat of every council of a campaign, with the paper that set the council up. */
export function exportedCouncils(
  councils: Council[],
  campaign: { title: string },
  language: Language,
): ExportedTable {
  const text = councilWords[language];
  const seats = councils.flatMap((council) => council.members.map((member) => ({ council, member })));
  return tableOf({ name: text.title, about: [campaign.title] }, seats, [
    [
      text.which,
      ({ council }) => (council.title === null ? council.council : asHeading(council.title[language])),
    ],
    [text.paper, ({ council }) => council.number],
    [text.signedOn, ({ council }) => ({ date: council.signedOn })],
    [text.member, ({ member }) => member.fullName],
    [text.role, ({ member }) => text.roles[member.role]],
  ]);
}
