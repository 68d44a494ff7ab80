import * as z from 'zod';
import { obligationStates } from '#domain/progress/report-obligations.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { backlogSources, backlogStates } from '#domain/task/backlog.ts';
import { taskActions, taskStates } from '#regulation/life-cycle.ts';
import { horizons, natures, origins } from '#regulation/settings.ts';
import { decisionKind } from './parts/decision-parts.ts';
import { productRevision, productState } from './parts/product-parts.ts';
import { causeClaim, delay } from './parts/progress-parts.ts';
import { taskChange, taskOwner } from './parts/task-parts.ts';
import { decimal, sentDecimal, sha256 } from './parts/values.ts';

const evidenceLine = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.string(),
  sha256: sha256,
  uploadedAt: z.iso.datetime(),
});

const handedOver = z.strictObject({ taskId: z.uuid(), shareDone: z.string(), startsOn: z.iso.date() });

const planAnswer = z.strictObject({
  answer: z.enum(['approvePlan', 'returnPlan']),
  reason: z.string().nullable(),
  answeredAt: z.iso.datetime(),
});

const milestoneValue = z.strictObject({ indicatorId: z.uuid(), value: decimal });

const plannedMilestone = z.strictObject({
  title: z.string(),
  dueOn: z.iso.date(),
  values: z.array(milestoneValue).optional(),
});

const predecessor = z.strictObject({
  taskId: z.uuid(),
  title: z.string(),
  state: z.enum(taskStates),
  closedOn: z.iso.date().nullable(),
  campaign: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    periodFrom: z.iso.date(),
    periodTo: z.iso.date(),
  }),
  owners: z.array(taskOwner),
  attainment: z.string().nullable(),
});

const attainment = z.union([
  z.strictObject({ state: z.literal('measured'), percent: sentDecimal, wrongWay: z.boolean() }),
  z.strictObject({ state: z.literal('noData') }),
  z.strictObject({ state: z.literal('missing') }),
]);

const reportObligation = z.strictObject({
  dueOn: z.iso.date(),
  state: z.enum(obligationStates),
  submittedOn: z.iso.date().nullable(),
  sealedOn: z.iso.date().nullable(),
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
});

export const getTaskAnswer = z.strictObject({
  actions: z.array(z.enum(taskActions)),
  reports: z.array(
    z.strictObject({
      obstacles: z.array(
        z.strictObject({
          id: z.uuid(),
          description: z.string(),
          proposal: z.string().nullable(),
          asksDecision: z.boolean(),
          reportId: z.uuid(),
        }),
      ),
      id: z.uuid(),
      period: z.string(),
      revision: z.int(),
      submittedAt: z.iso.datetime(),
      narrative: z.string(),
      correctionReason: z.string().nullable(),
      evidence: z.array(evidenceLine),
    }),
  ),
  products: z.array(
    z.strictObject({
      id: z.uuid(),
      revisions: z.array(productRevision),
      kind: z.string(),
      version: z.int(),
      name: z.string(),
      state: productState,
      note: z.string().nullable(),
      revision: z.int(),
      documentNumber: z.string().nullable(),
      handedInOn: z.iso.date(),
      verifyingUnitId: z.uuid().nullable(),
    }),
  ),
  evidence: z.array(evidenceLine),
  decisions: z.array(
    z.strictObject({
      id: z.uuid(),
      changes: z.array(taskChange),
      number: z.string(),
      title: z.string(),
      kind: decisionKind,
      signedOn: z.iso.date(),
      signedBy: z.string(),
    }),
  ),
  transferredFrom: handedOver.optional(),
  transferredTo: handedOver.optional(),
  opinions: z.array(
    z.strictObject({
      id: z.uuid(),
      at: z.iso.datetime(),
      kind: z.enum(['endorse', 'return', 'reject']),
      reason: z.string().nullable(),
    }),
  ),
  history: z.array(
    z.strictObject({
      fullName: z.string().nullable(),
      at: z.iso.datetime(),
      action: z.string(),
      userName: z.string().nullable(),
    }),
  ),
  plan: z
    .strictObject({
      milestones: z.array(
        z.strictObject({
          values: z.array(
            z.union([
              z.strictObject({
                state: z.literal('reached'),
                period: z.string(),
                indicatorId: z.uuid(),
                value: decimal,
              }),
              z.strictObject({
                state: z.literal('notReached'),
                latest: z.string(),
                indicatorId: z.uuid(),
                value: decimal,
              }),
              z.strictObject({ state: z.literal('notReported'), indicatorId: z.uuid(), value: decimal }),
            ]),
          ),
          title: z.string(),
          dueOn: z.iso.date(),
        }),
      ),
      late: z.boolean(),
      revision: z.int(),
      generalObjective: z.string(),
      specificObjectives: z.array(z.string()),
      solutions: z.array(z.string()),
      submittedAt: z.iso.datetime(),
      dueOn: z.iso.date().nullable(),
      answer: planAnswer.nullable(),
    })
    .optional(),
  planRevisions: z.array(
    z.strictObject({
      late: z.boolean(),
      revision: z.int(),
      generalObjective: z.string(),
      specificObjectives: z.array(z.string()),
      solutions: z.array(z.string()),
      milestones: z.array(plannedMilestone),
      submittedAt: z.iso.datetime(),
      dueOn: z.iso.date().nullable(),
      answer: planAnswer.nullable(),
    }),
  ),
  version: z.int(),
  stepDueOn: z.iso.date().nullable(),
  stepOverdue: z.boolean(),
  carriedFromId: z.uuid().nullable(),
  predecessors: z.array(predecessor),
  successors: z.array(
    z.strictObject({
      state: z.enum(taskStates),
      taskId: z.uuid(),
      campaignId: z.uuid(),
      campaignTitle: z.string(),
    }),
  ),
  backlog: z
    .strictObject({
      id: z.uuid(),
      title: z.string(),
      source: z.enum(backlogSources),
      state: z.enum(backlogStates),
      waitingSince: z.iso.date(),
    })
    .nullable(),
  orderRounds: z.array(
    z.strictObject({
      id: z.uuid(),
      changes: z.array(taskChange),
      late: z.boolean(),
      kind: z.enum(['accept', 'negotiate', 'decline', 'reviseOrder', 'insist', 'withdraw']),
      reason: z.string().nullable(),
      terms: z.unknown(),
      at: z.iso.datetime(),
      dueOn: z.iso.date().nullable(),
      fullName: z.string().nullable(),
      userName: z.string(),
    }),
  ),
  campaign: z.strictObject({ id: z.uuid(), title: z.string(), packId: z.string() }),
  owners: z.array(taskOwner),
  indicators: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      unitOfMeasure: z.string(),
      weight: decimal.nullable(),
      sourceOfFigure: z.string().nullable(),
      measured: indicatorSchema,
      attainment: attainment,
      readings: z.array(
        z.strictObject({
          period: z.string(),
          actual: z.unknown(),
          cutOff: z.string().nullable(),
          source: z.string().nullable(),
        }),
      ),
    }),
  ),
  late: z.boolean(),
  delay: delay.optional(),
  obligations: z.array(reportObligation),
  causes: z.array(causeClaim),
  mayAddEvidence: z.boolean(),
  mayClaimCause: z.boolean(),
  id: z.uuid(),
  title: z.string(),
  origin: z.enum(origins),
  nature: z.enum(natures),
  content: z.string().nullable(),
  horizon: z.enum(horizons),
  state: z.enum(taskStates),
  expectedProduct: z.string(),
  reason: z.string().nullable(),
  dueOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  mayGuide: z.boolean(),
  mayResolve: z.boolean(),
  mayAnswerCause: z.boolean(),
});
