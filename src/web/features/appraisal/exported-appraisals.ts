import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { postText } from '#web/text/post-text.ts';
import { asHeading, stateTerm } from '#web/text/terms.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';

type Row = Answers['appraisal']['list']['appraisals'][number];

/** The appraisals of a campaign that one may see; a level stands there only where the page shows it. */
export function exportedAppraisals(
  rows: Row[],
  campaign: { title: string },
  pack: Pack | undefined,
  language: Language,
): ExportedTable {
  const text = appraisalWords[language];
  const levelOf = (level: string | null) =>
    level === null
      ? null
      : asHeading(pack?.rating.levels.find(({ id }) => id === level)?.title[language] ?? level);
  return tableOf({ name: text.listLabel, about: [campaign.title] }, rows, [
    [text.who, ({ fullName, unitName }) => fullName ?? unitName],
    [
      text.post,
      ({ fullName, postTitle, unitName }) =>
        fullName === null ? text.unitItself : postText(postTitle, unitName),
    ],
    [text.group, ({ groupId }) => pack?.groups.find(({ id }) => id === groupId)?.title[language] ?? groupId],
    [text.score, ({ score }) => figureCell(score)],
    [text.proposed, ({ proposed }) => levelOf(proposed)],
    [text.decided, ({ level }) => levelOf(level)],
    [text.state, ({ state }) => asHeading(stateTerm(state)[language])],
  ]);
}
