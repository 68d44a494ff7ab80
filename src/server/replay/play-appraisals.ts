import type { Fact } from '#regulation/fact.ts';
import { announceRating } from '#use-cases/appraisal/announce-rating.ts';
import { decideRatings } from '#use-cases/appraisal/decide-ratings.ts';
import { openAppraisals } from '#use-cases/appraisal/open-appraisals.ts';
import { proposeLevel } from '#use-cases/appraisal/propose-level.ts';
import { recordConsequence } from '#use-cases/appraisal/record-consequence.ts';
import { scoreSubject } from '#use-cases/appraisal/score-subject.ts';
import { selfAssess } from '#use-cases/appraisal/self-assess.ts';
import { playCouncils, playSession } from './play-council.ts';
import { paperOf } from './play-tasks.ts';
import type { Player } from './player.ts';
import { type Case, cellOf, type Row } from './read-case.ts';

/** Appraises those of a campaign whom the case rates: sheets, proposal, decision, announcement, use. */
export async function playAppraisals(player: Player, of: Case, campaign: Row): Promise<void> {
  const { keys } = player;
  const { tables } = of;
  const subjects = tables.subjects.filter((subject) => subject['campaign'] === campaign['key']);
  const inCampaign = (row: Row) => subjects.some((subject) => subject['key'] === row['subject']);
  const ratings = tables.ratings.filter(inCampaign);
  const selfSheets = tables['self-sheets'].filter(inCampaign);
  if (ratings.length === 0 && selfSheets.length === 0) return;

  const specialist = keys.get('account', `specialist ${campaign['authority']}`);
  const leader = keys.get('account', `leader ${campaign['authority']}`);
  const end = campaign['to'] ?? '';
  const firstSheet = [...selfSheets, ...tables['council-sheets'].filter(inCampaign)].map(
    (row) => row['on'] ?? '',
  );
  const opening = firstSheet.toSorted()[0] ?? end;
  const { opened } = await player.act(
    specialist,
    opening,
    openAppraisals,
    { campaignId: keys.get('campaign', campaign['key']) },
    campaign['key'] ?? '',
  );
  for (const { appraisalId, subjectId } of opened) keys.set('appraisal of', subjectId, appraisalId);

  for (const sheet of selfSheets)
    await player.act(
      keys.get('owner account', sheet['subject']),
      sheet['on'] ?? '',
      selfAssess,
      {
        ...(await seen(player, sheet)),
        points: pointsOf(sheet),
        claimedLevel: cellOf(sheet['claimedLevel']),
      },
      sheet['subject'] ?? '',
    );
  const score = async (sheet: Row) => {
    await player.act(
      keys.get('account', `council ${sheet['member']}`),
      sheet['on'] ?? '',
      scoreSubject,
      { ...(await seen(player, sheet)), points: pointsOf(sheet) },
      `${sheet['subject']} by ${sheet['member']}`,
    );
  };
  const open = new Set(ratings.map((rating) => rating['subject']));
  const propose = async (subject: string, day: string) => {
    // Whom nobody rates yet gets no proposal; nobody gets two.
    if (!open.delete(subject)) return;
    const answers = answersOf(
      player,
      of,
      tables.answers.find((row) => row['subject'] === subject),
    );
    const input = { ...(await seen(player, { subject })), answers };
    await player.act(specialist, day, proposeLevel, input, subject);
  };
  const sessions = tables.sessions.filter((session) => session['campaign'] === campaign['key']);
  await playCouncils(player, of, campaign, specialist);
  for (const session of sessions) await playSession(player, of, session, { specialist, score, propose });
  if (sessions.length === 0)
    for (const sheet of tables['council-sheets'].filter(inCampaign)) await score(sheet);
  for (const rating of ratings)
    await propose(rating['subject'] ?? '', decisionOf(of, rating)['signedOn'] ?? end);
  for (const decision of tables.decisions.filter((paper) => paper['kind'] === 'rate')) {
    const decided = ratings.filter((rating) => rating['decision'] === decision['key']);
    if (decided.length > 0) await playDecision(player, decision, decided, { campaign, leader, specialist });
  }
  for (const consequence of tables.consequences.filter(inCampaign))
    await player.act(
      specialist,
      consequence['decidedOn'] ?? end,
      recordConsequence,
      {
        ratingId: keys.get('rating', consequence['subject']),
        use: consequence['use'] as 'rotation',
        description: consequence['description'] ?? '',
        paperNumber: cellOf(consequence['paperNumber']),
        decidedOn: consequence['decidedOn'] ?? end,
      },
      consequence['subject'] ?? '',
    );
}

async function playDecision(
  player: Player,
  decision: Row,
  decided: Row[],
  by: { campaign: Row; leader: string; specialist: string },
): Promise<void> {
  const ratings = [];
  for (const rating of decided)
    ratings.push({
      ...(await seen(player, rating)),
      level: rating['level'] ?? '',
      reason: cellOf(rating['reason']),
    });
  const { ratingIds } = await player.act(
    by.leader,
    decision['signedOn'] ?? '',
    decideRatings,
    { campaignId: player.keys.get('campaign', by.campaign['key']), ...paperOf(decision), ratings },
    decision['key'] ?? '',
  );
  for (const [position, rating] of decided.entries()) {
    player.keys.set('rating', rating['subject'], ratingIds[position] ?? '');
    const day = cellOf(rating['announcedOn']);
    if (day !== undefined)
      await player.act(
        by.specialist,
        day,
        announceRating,
        await seen(player, rating),
        rating['subject'] ?? '',
      );
  }
}

function decisionOf(of: Case, rating: Row): Row {
  const decision = of.tables.decisions.find((row) => row['key'] === rating['decision']);
  if (decision === undefined) throw new Error(`the case has no decision '${rating['decision']}'`);
  return decision;
}

const sheetHead = new Set(['subject', 'member', 'on', 'round', 'claimedLevel', 'remark']);

/** The criteria of a sheet: every column that is not about the sheet itself. An empty cell: nothing to judge. */
function pointsOf(sheet: Row): { [criterion: string]: string | null } {
  const criteria = Object.entries(sheet).filter(([column]) => !sheetHead.has(column));
  return Object.fromEntries(criteria.map(([column, cell]) => [column, cellOf(cell) ?? null]));
}

/** Answers of the specialist, each as its fact wants it. An empty cell is no answer. */
function answersOf({ services }: Player, of: Case, answers: Row | undefined): { [fact: string]: unknown } {
  const { facts } = services.packs.get(of.packId).pack;
  const given = Object.entries(answers ?? {}).filter(([column, cell]) => column !== 'subject' && cell !== '');
  return Object.fromEntries(given.map(([column, cell]) => [column, answerOf(cell, facts[column])]));
}

function answerOf(cell: string, fact: Fact | undefined): unknown {
  return fact?.type === 'flag' ? cell === 'yes' : cell;
}

async function seen({ services, keys }: Player, row: Row) {
  const appraisalId = keys.get('appraisal of', keys.get('subject', row['subject']));
  const { version } = await services.db
    .selectFrom('appraisal')
    .select('version')
    .where('id', '=', appraisalId)
    .executeTakeFirstOrThrow();
  return { appraisalId, version };
}
