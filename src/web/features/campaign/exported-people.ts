import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, client } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { postText } from '#web/text/post-text.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';

type Member = Answers['campaign']['check']['subjects'][number];
type Candidate = Answers['campaign']['candidates']['candidates'][number];

/** Everybody in a campaign, as the table narrows them, with what each has and lacks. */
export async function exportedMembers(
  asked: Parameters<typeof client.campaign.check>[0],
  campaignTitle: string,
  pack: Pack,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = assigningWords[language];
  const rows = await gatherRows<Member, string>(told, async (after) => {
    const page = await client.campaign.check({ ...asked, ...(after && { after }) });
    return { rows: page.subjects, next: page.next };
  });
  return tableOf({ name: text.people, about: [campaignTitle] }, rows, [
    [text.who, ({ fullName, unitName }) => fullName ?? unitName],
    [
      text.post,
      ({ fullName, postTitle, unitName }) => (fullName === null ? null : postText(postTitle, unitName)),
    ],
    [text.group, ({ groupId }) => titleOf(pack, groupId, language)],
    [text.proposed, ({ proposed }) => figureCell(proposed)],
    [text.assigned, ({ assigned }) => figureCell(assigned)],
    [
      text.stands,
      ({ faults }) => faults.map((fault) => faultText(fault, language)).join('; ') || text.complete,
    ],
  ]);
}

/** Those who hold posts the authority manages, and the group of those who take part. */
export function exportedCandidates(
  rows: Candidate[],
  { title, pack }: { title: string; pack: Pack },
  language: Language,
): ExportedTable {
  const text = assigningWords[language];
  return tableOf({ name: text.peopleTitle, about: [title] }, rows, [
    [text.who, ({ fullName }) => fullName],
    [text.post, (it) => `${it.postTitle}${it.acting ? ` (${text.acting})` : ''}`],
    [text.unit, ({ unitName }) => unitName],
    [
      text.group,
      ({ groupId, managedHigher }) =>
        groupId !== null ? titleOf(pack, groupId, language) : managedHigher ? text.higher : null,
    ],
  ]);
}

/** What somebody lacks or has too much of, in words. */
export function faultText(fault: Member['faults'][number], language: Language): string {
  const { faults } = assigningWords[language];
  return 'given' in fault
    ? faults[fault.kind](fault.given, fault.limit)
    : faults[fault.kind](fault.title[language]);
}

function titleOf(pack: Pack, groupId: string, language: Language): string {
  return pack.groups.find(({ id }) => id === groupId)?.title[language] ?? groupId;
}
