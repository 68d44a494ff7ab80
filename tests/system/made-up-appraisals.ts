import type { MadeUpAuthority } from './made-up-authority.ts';

/**
 * Opens the appraisals of a made-up authority under decree 335/2025 and brings those first in its list to a proposal for
 * the year, each at its score.
 * @returns the appraisal of each score, at version 3
 */
export async function proposeYear(authority: MadeUpAuthority, scores: string[]): Promise<string[]> {
  const { specialist, member } = await authority.signIn();
  const { opened } = await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const criteria = Object.entries<{ from?: string }>(authority.pack.facts).filter(
    ([, fact]) => fact.from === 'sheets',
  );
  const ids: string[] = [];
  for (const [position, score] of scores.entries()) {
    const { appraisalId } = opened.find(
      (it: { subjectId: string }) => it.subjectId === authority.subjectIds[position],
    );
    await member.post(`/appraisals/${appraisalId}/sheets`, {
      version: 1,
      points: Object.fromEntries(criteria.map(([name]) => [name, '2'])),
    });
    await specialist.post(`/appraisals/${appraisalId}/proposal`, {
      version: 2,
      answers: {
        period: 'year',
        position: 'staff',
        monthScores: [score, score],
        monthsWorked: 12,
        degradationConcluded: false,
        disciplined: false,
      },
    });
    ids.push(appraisalId);
  }
  return ids;
}
