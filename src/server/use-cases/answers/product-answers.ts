import * as z from 'zod';
import { wordingSchema } from '#regulation/wording.ts';
import { productRevision, productState } from './parts/product-parts.ts';
import { taskOwner } from './parts/task-parts.ts';
import { citation, source } from './parts/values.ts';

export const getProductAnswer = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  kindTitle: wordingSchema.nullable(),
  name: z.string(),
  documentNumber: z.string().nullable(),
  state: productState,
  handedInOn: z.iso.date(),
  revision: z.int(),
  version: z.int(),
  note: z.string().nullable(),
  verifyingUnit: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  task: z.strictObject({ id: z.uuid(), title: z.string(), expectedProduct: z.string() }),
  owners: z.array(taskOwner),
  campaign: z.strictObject({ id: z.uuid(), title: z.string() }),
  proofs: z.array(
    z.strictObject({
      id: z.string(),
      title: wordingSchema,
      required: z.boolean(),
      source: source.optional(),
    }),
  ),
  citation: citation.optional(),
  revisions: z.array(productRevision),
  mayVerify: z.boolean(),
});

export const handInAgainAnswer = z.strictObject({ id: z.uuid(), version: z.int(), revision: z.int() });

const productLine = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  documentNumber: z.string().nullable(),
  state: productState,
  handedInOn: z.iso.date(),
  revision: z.int(),
  version: z.int(),
  verifyingUnitId: z.uuid().nullable(),
  verifyingUnitName: z.string().nullable(),
  taskId: z.uuid(),
  taskTitle: z.string(),
  campaignId: z.uuid(),
  campaignTitle: z.string(),
});

export const listProductsAnswer = z.strictObject({
  products: z.array(productLine),
  next: z.strictObject({ id: z.uuid(), handedInOn: z.iso.date() }).nullable(),
});
