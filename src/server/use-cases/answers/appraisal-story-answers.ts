import * as z from 'zod';
import { appraisalActions, appraisalStates } from '#regulation/life-cycle.ts';
import { subjectKind } from './base-answers.ts';
import { sheetSummary } from './parts/council-parts.ts';
import { delay } from './parts/progress-parts.ts';
import { receipt, storedAppraisal } from './parts/stored-appraisal.ts';
import { decimal } from './parts/values.ts';

const seenSheet = z.strictObject({
  points: z.record(z.string(), decimal.nullable()),
  remark: z.string().nullable(),
});

export const getAppraisalAnswer = z.strictObject({
  id: z.uuid(),
  state: z.enum(appraisalStates),
  version: z.int(),
  announcedOn: z.iso.date().nullable(),
  campaign: z.strictObject({ id: z.uuid(), title: z.string(), packId: z.string(), packVersion: z.string() }),
  groupId: z.string(),
  subject: z.strictObject({
    kind: subjectKind,
    fullName: z.string().nullable(),
    postTitle: z.string().nullable(),
    unitName: z.string(),
  }),
  tasks: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      content: z.string().nullable(),
      finished: z.boolean(),
      onTime: z.boolean(),
      verified: z.boolean(),
      objectiveCause: z.boolean(),
      excusedIndicatorIds: z.array(z.uuid()),
      delay: delay.nullable(),
    }),
  ),
  selfSheets: z.array(
    z.strictObject({
      points: z.record(z.string(), decimal.nullable()),
      score: decimal.nullable(),
      claimedLevel: z.string().nullable(),
      remark: z.string().nullable(),
    }),
  ),
  councilSheets: z.array(seenSheet),
  councilSummary: sheetSummary.nullable(),
  councilRound: z
    .strictObject({
      sessionId: z.uuid(),
      round: z.int(),
      rounds: z.int(),
      revealed: z.boolean(),
      handedIn: z.int(),
      needed: z.int(),
      entitled: z.int(),
    })
    .nullable(),
  proposal: z
    .strictObject({
      level: z.string().nullable(),
      score: decimal.nullable(),
      madeAt: z.iso.datetime(),
      result: storedAppraisal,
      receipt: receipt,
    })
    .nullable(),
  ratings: z.array(
    z.strictObject({
      id: z.uuid(),
      level: z.string(),
      reason: z.string().nullable(),
      number: z.string(),
      title: z.string(),
      replacesId: z.uuid().nullable(),
      /** The paper, for whoever may see all it says. */
      decisionId: z.uuid().nullable(),
      signedOn: z.iso.date(),
      signedBy: z.string(),
    }),
  ),
  consequences: z.array(
    z.strictObject({
      id: z.uuid(),
      description: z.string(),
      use: z.string(),
      ratingId: z.uuid(),
      paperNumber: z.string().nullable(),
      decidedOn: z.iso.date(),
    }),
  ),
  objectUntil: z.string().nullable(),
  objections: z.array(
    z.strictObject({
      id: z.uuid(),
      answerBy: z.iso.date().nullable(),
      outcome: z.enum(['replaced', 'kept']).nullable(),
      answer: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      reason: z.string(),
      ratingId: z.uuid(),
      objectedAt: z.iso.datetime(),
    }),
  ),
  actions: z.array(z.enum(appraisalActions)),
});
