import * as z from 'zod';
import { taskStates } from '#regulation/life-cycle.ts';
import { natures, origins } from '#regulation/settings.ts';
import { subjectKind } from './base-answers.ts';
import { summedWork, yearOfWork } from './parts/dossier-parts.ts';
import { heldPost } from './parts/organisation-parts.ts';
import { productState } from './parts/product-parts.ts';

const consequence = z.strictObject({
  id: z.uuid(),
  replaced: z.boolean(),
  level: z.string(),
  subjectId: z.uuid(),
  officialId: z.uuid().nullable(),
  fullName: z.string().nullable(),
  unitName: z.string(),
  description: z.string(),
  use: z.string(),
  paperNumber: z.string().nullable(),
  decidedOn: z.iso.date(),
  campaignId: z.uuid(),
  campaignTitle: z.string(),
  ratingId: z.uuid(),
  appraisalId: z.uuid(),
  authorityId: z.uuid(),
  authorityName: z.string(),
});

export const getDossierAnswer = z.strictObject({
  years: z.array(yearOfWork.extend({ levels: z.array(z.string()) })),
  term: summedWork,
  official: z.strictObject({ id: z.uuid(), fullName: z.string(), madeUp: z.boolean() }),
  posts: z.array(heldPost),
  campaigns: z.array(
    z.strictObject({
      tasks: z.array(
        z.strictObject({
          products: z.array(
            z.strictObject({
              id: z.uuid(),
              kind: z.string(),
              name: z.string(),
              state: productState,
              taskId: z.uuid(),
              documentNumber: z.string().nullable(),
              handedInOn: z.iso.date(),
            }),
          ),
          id: z.uuid(),
          subjectId: z.uuid(),
          title: z.string(),
          origin: z.enum(origins),
          nature: z.enum(natures),
          state: z.enum(taskStates),
          dueOn: z.iso.date(),
          closedOn: z.iso.date().nullable(),
          carriedFromId: z.uuid().nullable(),
          isLead: z.boolean(),
        }),
      ),
      consequences: z.array(
        consequence.extend({
          kind: subjectKind,
          announcedOn: z.iso.date().nullable(),
          unitId: z.uuid(),
        }),
      ),
      subjectId: z.uuid(),
      campaignId: z.uuid(),
      campaignTitle: z.string(),
      authorityId: z.uuid(),
      authorityName: z.string(),
      packId: z.string(),
      packVersion: z.string(),
      periodFrom: z.iso.date(),
      periodTo: z.iso.date(),
      postTitle: z.string(),
      unitName: z.string(),
      groupId: z.string(),
      appraisalId: z.uuid().nullable(),
      announcedOn: z.iso.date().nullable(),
      level: z.string().nullable(),
    }),
  ),
});

export const listConsequencesAnswer = z.strictObject({
  consequences: z.array(consequence),
  next: z.strictObject({ id: z.uuid(), decidedOn: z.iso.date() }).nullable(),
});
