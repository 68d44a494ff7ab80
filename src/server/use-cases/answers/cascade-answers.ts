import * as z from 'zod';
import { subTaskActions, subTaskStates } from '#domain/cascade/sub-task-steps.ts';
import { taskStates } from '#regulation/life-cycle.ts';
import { taskChange } from './parts/task-parts.ts';
import { decimal } from './parts/values.ts';

const rollUp = z.strictObject({
  percent: decimal.nullable(),
  knownShare: z.string(),
  unknownShare: z.string(),
});

const allocation = z.strictObject({
  total: decimal,
  allocated: decimal,
  agreed: z.string(),
  difference: decimal,
  differencePercent: z.string().nullable(),
  standing: z.enum(['exact', 'over', 'notDivided', 'under']),
});

const indicatorAllocation = z.union([
  z.strictObject({
    indicatorId: z.uuid(),
    name: z.string(),
    unitOfMeasure: z.string(),
    additive: z.literal(true),
    ...allocation.shape,
    reported: z.string().nullable(),
    knownParts: z.string(),
    unknownParts: z.string(),
  }),
  z.strictObject({
    indicatorId: z.uuid(),
    name: z.string(),
    unitOfMeasure: z.string(),
    additive: z.literal(false),
    why: z.enum(['range', 'percentage', 'keptBound', 'notAFigure']),
  }),
]);

const partAssignee = z.strictObject({
  officialId: z.uuid().nullable(),
  unitId: z.uuid(),
  fullName: z.string().nullable(),
  postTitle: z.string().nullable(),
  unitName: z.string(),
});

const changeAbove = z.strictObject({
  at: z.iso.datetime(),
  decisionId: z.uuid().nullable(),
  changes: z.array(
    z.union([
      ...taskChange.options,
      z.strictObject({
        field: z.enum(['title', 'share', 'dueOn', 'expectedProduct']),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
      z.strictObject({
        field: z.literal('part'),
        indicatorId: z.uuid(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ]),
  ),
});

const subTaskReport = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  percent: decimal.nullable(),
  narrative: z.string(),
  submittedBy: z.string(),
  submittedAt: z.iso.datetime(),
  sentBack: z.boolean(),
  readings: z.array(z.strictObject({ indicatorId: z.uuid(), actual: z.string().nullable() })),
});

const partsBelow = z.strictObject({
  rolledUp: rollUp,
  shares: allocation,
  indicators: z.array(indicatorAllocation),
  get subTasks() {
    return z.array(toldPart);
  },
});

/** What a part is to whoever sees it, without what is below it. */
const givenPart = {
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  title: z.string(),
  expectedProduct: z.string(),
  dueOn: z.iso.date(),
  late: z.boolean(),
  share: decimal,
  assignee: partAssignee,
  state: z.enum(subTaskStates),
  version: z.int(),
  needsAgreement: z.array(changeAbove),
  parts: z.array(z.strictObject({ indicatorId: z.uuid(), part: z.string() })),
  reports: z.array(subTaskReport),
  ownReport: z.string().nullable(),
  counted: z.enum(['ownReport', 'rolledUp']),
};

const toldPart = z.strictObject({
  ...givenPart,
  get below() {
    return partsBelow.nullable();
  },
  actions: z.array(z.enum(subTaskActions)),
});

export const getCascadeAnswer = z.strictObject({
  actions: z.array(z.string()),
  rolledUp: rollUp,
  shares: allocation,
  indicators: z.array(indicatorAllocation),
  subTasks: z.array(toldPart),
  task: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(taskStates),
    dueOn: z.iso.date(),
    version: z.int(),
  }),
  ownReport: z.strictObject({
    state: z.string(),
    percent: decimal.nullable(),
    amounts: z.array(z.strictObject({ indicatorId: z.uuid(), amount: decimal })),
  }),
});

export const getSubTaskAnswer = z.strictObject({
  actions: z.array(z.enum([...subTaskActions, 'giveSubTask'])),
  sides: z.array(z.enum(['giver', 'assignee'])),
  task: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    state: z.enum(taskStates),
    dueOn: z.iso.date(),
    campaignTitle: z.string(),
  }),
  above: z.array(z.strictObject({ id: z.uuid(), title: z.string(), dueOn: z.iso.date() })),
  indicators: z.array(z.strictObject({ id: z.uuid(), name: z.string(), unitOfMeasure: z.string() })),
  history: z.array(
    z.strictObject({
      fullName: z.string().nullable(),
      at: z.iso.datetime(),
      action: z.string(),
      reason: z.string().nullable(),
      details: z.unknown(),
    }),
  ),
  ...givenPart,
  below: partsBelow.nullable(),
});

export const listAssigneesAnswer = z.strictObject({
  units: z.array(z.strictObject({ unitName: z.string(), unitId: z.uuid(), parentId: z.uuid() })),
  people: z.array(
    z.strictObject({
      fullName: z.string(),
      officialId: z.uuid(),
      postTitle: z.string(),
      postId: z.uuid(),
      isHead: z.boolean(),
      unitName: z.string(),
      unitId: z.uuid(),
    }),
  ),
});

export const listSubTasksAnswer = z.strictObject({
  subTasks: z.array(
    z.strictObject({
      id: z.uuid(),
      needsAgreement: z.boolean(),
      late: z.boolean(),
      taskId: z.uuid(),
      parentId: z.uuid().nullable(),
      title: z.string(),
      share: decimal,
      state: z.enum(subTaskStates),
      dueOn: z.iso.date(),
      version: z.int(),
      taskTitle: z.string(),
      taskState: z.enum(taskStates),
      fullName: z.string().nullable(),
      unitName: z.string(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), dueOn: z.iso.date() }).nullable(),
});

export const reportSubTaskAnswer = z.strictObject({
  reportId: z.uuid(),
  revision: z.int(),
  version: z.int(),
});
