import { callSession } from '#use-cases/council/call-session.ts';
import { concludeSession } from '#use-cases/council/conclude-session.ts';
import { openRound } from '#use-cases/council/open-round.ts';
import { recordAttendance } from '#use-cases/council/record-attendance.ts';
import { revealSheets } from '#use-cases/council/reveal-sheets.ts';
import { setUpCouncil } from '#use-cases/council/set-up-council.ts';
import { paperOf } from './play-tasks.ts';
import type { Player } from './player.ts';
import { type Case, cellOf, type Row } from './read-case.ts';

type Member = NonNullable<Parameters<typeof setUpCouncil.run>[1]>['members'][number];

/** What a session needs of whoever plays the appraisals: how a sheet is handed in and a level proposed. */
interface InSession {
  specialist: string;
  score(sheet: Row): Promise<void>;
  propose(subject: string, day: string): Promise<void>;
}

/** Sets up the councils of a campaign by the papers of the case, each with its members. */
export async function playCouncils(
  player: Player,
  of: Case,
  campaign: Row,
  specialist: string,
): Promise<void> {
  const { keys } = player;
  const papers = of.tables.decisions.filter(
    (paper) => paper['kind'] === 'council' && paper['campaign'] === campaign['key'],
  );
  for (const paper of papers) {
    const councils = Map.groupBy(of.tables.council, (member) => member['council'] ?? '');
    for (const [council, rows] of councils) {
      const members = rows.map((row): Member => ({
        accountId: keys.get('account', `council ${row['key']}`),
        fullName: row['fullName'],
        role: (cellOf(row['role']) ?? 'member') as Member['role'],
      }));
      const campaignId = keys.get('campaign', campaign['key']);
      const set = await player.act(
        specialist,
        paper['signedOn'] ?? '',
        setUpCouncil,
        { campaignId, council, ...paperOf(paper), members },
        `${paper['key']} ${council}`,
      );
      keys.set('council', `${campaign['key']} ${council}`, set.id);
      for (const [position, row] of rows.entries())
        keys.set('seat', `${campaign['key']} ${row['key']}`, set.members[position]?.id ?? '');
    }
  }
}

/**
 * Holds a session: called with those its council scores that day, who is there, sheets round by round, each revealed,
 * the proposals, and its end.
 */
export async function playSession(player: Player, of: Case, session: Row, by: InSession): Promise<void> {
  const { keys } = player;
  const { tables } = of;
  const key = session['key'] ?? '';
  const day = session['heldOn'] ?? '';
  const members = tables.council.filter((member) => member['council'] === session['council']);
  const campaignOf = (sheet: Row) =>
    tables.subjects.find((row) => row['key'] === sheet['subject'])?.['campaign'];
  const sheets = tables['council-sheets'].filter(
    (sheet) =>
      sheet['on'] === day &&
      campaignOf(sheet) === session['campaign'] &&
      members.some((member) => member['key'] === sheet['member']),
  );
  const bySubject = Map.groupBy(sheets, (sheet) => sheet['subject'] ?? '');
  const appraisalOf = (subject: string) => keys.get('appraisal of', keys.get('subject', subject));
  const { id: sessionId } = await player.act(
    by.specialist,
    day,
    callSession,
    {
      councilId: keys.get('council', `${session['campaign']} ${session['council']}`),
      heldOn: day,
      appraisalIds: [...bySubject.keys()].map(appraisalOf),
    },
    key,
  );
  const chair = keys.get(
    'account',
    `council ${members.find((member) => member['role'] === 'chair')?.['key']}`,
  );
  const seen = async () => {
    const { version } = await player.services.db
      .selectFrom('council_session')
      .select('version')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow();
    return { sessionId, version };
  };
  const seat = (member: string | undefined) => keys.get('seat', `${session['campaign']} ${member}`);
  const attendance = members
    .filter((member) => member['role'] !== 'substitute')
    .map((member) => {
      const absent = tables.attendance.find(
        (row) => row['session'] === key && row['member'] === member['key'],
      );
      if (absent === undefined) return { memberId: seat(member['key']), present: true };
      const substitute = cellOf(absent['substitute']);
      return {
        memberId: seat(member['key']),
        present: false,
        reason: absent['reason'],
        ...(substitute === undefined ? {} : { substituteId: seat(substitute) }),
      };
    });
  await player.act(chair, day, recordAttendance, { ...(await seen()), attendance }, key);
  for (const [subject, filed] of bySubject) {
    const appraisalId = appraisalOf(subject);
    for (const [round, rows] of Map.groupBy(filed, (sheet) => cellOf(sheet['round']) ?? '1')) {
      const label = `${key} ${subject} ${round}`;
      const reason = 'Điểm các phiếu lệch nhau nhiều';
      if (round !== '1')
        await player.act(chair, day, openRound, { ...(await seen()), appraisalId, reason }, label);
      for (const sheet of rows) await by.score(sheet);
      await player.act(chair, day, revealSheets, { ...(await seen()), appraisalId }, label);
    }
    await by.propose(subject, day);
  }
  await player.act(chair, day, concludeSession, await seen(), key);
}
