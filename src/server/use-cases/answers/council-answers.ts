import * as z from 'zod';
import { councilRoles } from '#domain/council/council-role.ts';
import { sessionStates } from '#domain/council/session-state.ts';
import { wordingSchema } from '#regulation/wording.ts';
import { subjectKind } from './base-answers.ts';
import { sheetSummary } from './parts/council-parts.ts';
import { signedPaper } from './parts/decision-parts.ts';
import { citation, decimal } from './parts/values.ts';

const quorum = z.strictObject({ entitled: z.int(), present: z.int(), needed: z.int(), met: z.boolean() });

const councilMember = z.strictObject({
  id: z.uuid(),
  accountId: z.uuid(),
  role: z.enum(councilRoles),
  fullName: z.string(),
  standsInFor: z.string().nullable(),
});

export const getMinutesAnswer = z.strictObject({
  state: z.enum(sessionStates),
  version: z.int(),
  endedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  items: z.array(
    z.strictObject({
      groupId: z.string(),
      quorum: quorum,
      conflicts: z.array(
        z.strictObject({
          kind: z.enum(['sameUnit', 'subject', 'declared']),
          reason: z.string().nullable(),
          seatId: z.uuid(),
          memberId: z.uuid(),
        }),
      ),
      rounds: z.array(
        z.strictObject({
          round: z.int(),
          reason: z.string().nullable(),
          revealed: z.boolean(),
          handedIn: z.array(z.string().nullable()),
          sheets: z
            .array(
              z.strictObject({
                memberId: z.uuid().nullable(),
                points: z.record(z.string(), decimal.nullable()),
                claimedLevel: z.string().nullable(),
                remark: z.string().nullable(),
              }),
            )
            .nullable(),
          summary: sheetSummary.nullable(),
          votes: z.record(z.string(), z.int()).nullable(),
        }),
      ),
      proposal: z.strictObject({ level: z.string().nullable(), score: decimal.nullable() }).nullable(),
      kind: subjectKind,
      fullName: z.string().nullable(),
      postTitle: z.string().nullable(),
      unitName: z.string(),
      appraisalId: z.uuid(),
    }),
  ),
  sessionId: z.uuid(),
  heldOn: z.iso.date(),
  council: z.strictObject({
    id: z.uuid(),
    council: z.string(),
    title: wordingSchema.nullable(),
    paper: signedPaper,
    members: z.array(councilMember),
  }),
  campaign: z.strictObject({ id: z.uuid(), title: z.string() }),
  attendance: z.array(
    z.strictObject({
      memberId: z.uuid(),
      present: z.boolean(),
      reason: z.string().nullable(),
      substituteId: z.uuid().nullable(),
    }),
  ),
  quorum: z.strictObject({
    percent: decimal,
    citation: citation,
    entitled: z.int(),
    present: z.int(),
    needed: z.int(),
    met: z.boolean(),
  }),
});

export const listCouncilsAnswer = z.strictObject({
  councils: z.array(
    z.strictObject({
      sessions: z.array(
        z.strictObject({
          id: z.uuid(),
          heldOn: z.iso.date(),
          state: z.enum(sessionStates),
          version: z.int(),
          items: z.int(),
        }),
      ),
      id: z.uuid(),
      council: z.string(),
      title: wordingSchema.nullable(),
      number: z.string(),
      signedOn: z.iso.date(),
      signedBy: z.string(),
      paperTitle: z.string(),
      members: z.array(councilMember),
      actions: z.array(z.enum(['callSession'])),
    }),
  ),
  eligible: z.array(
    z.strictObject({
      accountId: z.uuid(),
      userName: z.string(),
      fullName: z.string().nullable(),
      council: z.string().nullable(),
    }),
  ),
});

export const openRoundAnswer = z.strictObject({ round: z.int(), version: z.int() });

export const recordAttendanceAnswer = z.strictObject({ quorum: quorum, version: z.int() });

export const revealSheetsAnswer = z.strictObject({ round: z.int(), summary: sheetSummary, version: z.int() });

export const setUpCouncilAnswer = z.strictObject({
  id: z.uuid(),
  members: z.array(z.strictObject({ id: z.uuid(), accountId: z.uuid() })),
});
