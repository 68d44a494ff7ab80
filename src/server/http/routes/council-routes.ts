import { adjournSession } from '#use-cases/council/adjourn-session.ts';
import { callSession } from '#use-cases/council/call-session.ts';
import { concludeSession } from '#use-cases/council/conclude-session.ts';
import { declareConflict } from '#use-cases/council/declare-conflict.ts';
import { getMinutes } from '#use-cases/council/get-minutes.ts';
import { getRoom } from '#use-cases/council/get-room.ts';
import { listCouncils } from '#use-cases/council/list-councils.ts';
import { openRound } from '#use-cases/council/open-round.ts';
import { recordAttendance } from '#use-cases/council/record-attendance.ts';
import { revealSheets } from '#use-cases/council/reveal-sheets.ts';
import { setUpCouncil } from '#use-cases/council/set-up-council.ts';
import { route } from '../route.ts';

export const councilRoutes = {
  list: route('GET', '/campaigns/{campaignId}/councils', listCouncils),
  setUp: route('POST', '/campaigns/{campaignId}/councils', setUpCouncil),
  callSession: route('POST', '/councils/{councilId}/sessions', callSession),
  minutes: route('GET', '/council-sessions/{sessionId}/minutes', getMinutes),
  room: route('GET', '/council-sessions/{sessionId}/room', getRoom),
  recordAttendance: route('POST', '/council-sessions/{sessionId}/attendance', recordAttendance),
  declareConflict: route('POST', '/appraisals/{appraisalId}/conflicts', declareConflict),
  reveal: route('POST', '/council-sessions/{sessionId}/reveal', revealSheets),
  openRound: route('POST', '/council-sessions/{sessionId}/rounds', openRound),
  conclude: route('POST', '/council-sessions/{sessionId}/conclude', concludeSession),
  adjourn: route('POST', '/council-sessions/{sessionId}/adjourn', adjournSession),
};
