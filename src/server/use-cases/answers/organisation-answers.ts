import * as z from 'zod';
import { shares, successionKinds } from '#domain/organisation/succession-shape.ts';
import { taskStates } from '#regulation/life-cycle.ts';
import { unitBlock } from './base-answers.ts';
import { signedPaper } from './parts/decision-parts.ts';
import { heldPost } from './parts/organisation-parts.ts';

export const importAdministrativeUnitsAnswer = z.strictObject({
  provinces: z.int(),
  districts: z.int(),
  communes: z.int(),
});

const unitTree = z.enum(['party', 'government']);

const successionLink = z.strictObject({
  successionId: z.uuid(),
  kind: z.enum(successionKinds),
  on: z.iso.date(),
  paper: signedPaper,
  share: z.enum(shares),
  unit: z.strictObject({ id: z.uuid(), code: z.string().nullable(), name: z.string() }).nullable(),
});

export const getUnitAnswer = z.strictObject({
  asOf: z.iso.date(),
  unit: z.strictObject({
    id: z.uuid(),
    exists: z.boolean(),
    kind: z.string(),
    block: unitBlock,
    code: z.string().nullable(),
    name: z.string(),
    tree: unitTree,
    formedFrom: z.string().nullable(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  }),
  above: z.array(z.strictObject({ id: z.uuid(), code: z.string().nullable(), name: z.string() })),
  before: z.array(successionLink),
  after: z.array(successionLink),
});

export const listTasksToTransferAnswer = z.strictObject({
  tasks: z.array(
    z.strictObject({
      successors: z.array(z.strictObject({ id: z.uuid(), name: z.string(), share: z.enum(shares) })),
      title: z.string(),
      version: z.int(),
      state: z.enum(taskStates),
      taskId: z.uuid(),
      dueOn: z.iso.date(),
      subjectId: z.uuid(),
      campaignId: z.uuid(),
      isLead: z.boolean(),
      unitName: z.string(),
      unitId: z.uuid(),
      endedOn: z.iso.date().nullable(),
    }),
  ),
  next: z.strictObject({ dueOn: z.iso.date(), taskId: z.uuid(), subjectId: z.uuid() }).nullable(),
});

export const listUnitsAnswer = z.strictObject({
  asOf: z.iso.date(),
  units: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.string(),
      code: z.string().nullable(),
      name: z.string(),
      tree: unitTree,
      block: unitBlock,
      validFrom: z.iso.date(),
      validTo: z.iso.date().nullable(),
      parentId: z.uuid().nullable(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
});

export const recordSuccessionAnswer = z.strictObject({
  id: z.uuid(),
  successorIds: z.array(z.uuid()),
  endedPosts: z.int(),
  endedTenures: z.int(),
  movedUnits: z.int(),
});

const begunMonths = z.array(z.strictObject({ month: z.string(), days: z.int(), of: z.int() }));

const monthsInUnits = z.strictObject({
  units: z.array(
    z.strictObject({ unitId: z.uuid(), days: z.int(), wholeMonths: z.int(), begunMonths: begunMonths }),
  ),
  posts: z.array(
    z.strictObject({
      unitId: z.uuid(),
      postId: z.uuid(),
      days: z.int(),
      wholeMonths: z.int(),
      begunMonths: begunMonths,
    }),
  ),
  overlaps: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), postIds: z.array(z.uuid()) })),
  daysWithout: z.int(),
});

export const getOfficialAnswer = z.strictObject({
  posts: z.array(heldPost),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  held: monthsInUnits,
  id: z.uuid(),
  fullName: z.string(),
  madeUp: z.boolean(),
});

export const listOfficialsAnswer = z.strictObject({
  asOf: z.iso.date(),
  officials: z.array(
    z.strictObject({
      id: z.uuid(),
      posts: z.array(heldPost),
      fullName: z.string(),
      madeUp: z.boolean(),
      sortName: z.string(),
    }),
  ),
  next: z.strictObject({ id: z.uuid(), sortName: z.string() }).nullable(),
});

export const listPostsAnswer = z.strictObject({
  asOf: z.iso.date(),
  posts: z.array(
    z.strictObject({
      holders: z.array(
        z.strictObject({
          acting: z.boolean(),
          tenureId: z.uuid(),
          postId: z.uuid(),
          fullName: z.string(),
          officialId: z.uuid(),
          validFrom: z.iso.date(),
        }),
      ),
      id: z.uuid(),
      title: z.string(),
      kind: z.string(),
      isHead: z.boolean(),
      validFrom: z.iso.date(),
      validTo: z.iso.date().nullable(),
      managedById: z.uuid().nullable(),
    }),
  ),
});
