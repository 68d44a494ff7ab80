import * as z from 'zod';
import { wordingSchema } from '#regulation/wording.ts';
import { sheetKindNames } from '#use-cases/sheet-import/sheet-kind-names.ts';
import { refusal } from './parts/refusal.ts';

const kind = z.enum(sheetKindNames);
const instant = z.iso.datetime({ offset: true });
const state = z.enum(['read', 'checking', 'checked', 'applying', 'applied']);
/** Which column, counted from 0, holds which thing. */
const places = z.record(z.string(), z.int());
const counts = z.strictObject({ create: z.int(), change: z.int(), same: z.int(), fault: z.int() });

export const getImportAnswer = z.strictObject({
  id: z.uuid(),
  kind,
  title: wordingSchema,
  campaignId: z.uuid().nullable(),
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  broughtAt: instant,
  appliedAt: instant.nullable(),
  appliedBefore: instant.nullable(),
  state,
  done: z.int(),
  total: z.int(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      title: wordingSchema,
      required: z.boolean(),
      /** Whether the heading of a group of rows may say it instead. */
      fromGroup: z.boolean(),
    }),
  ),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.int(),
      converted: z.strictObject({ tcvn3: z.int(), vni: z.int() }),
      titles: z.array(z.string()),
      places,
      headingRow: z.int().nullable(),
    }),
  ),
  choice: z.strictObject({ sheet: z.int(), places, goodRowsOnly: z.boolean() }).nullable(),
  counts: counts.nullable(),
  passedOver: z.array(z.int()),
  /** What refused the whole table. */
  refusals: z.array(refusal),
  /** How many of its people have no account; null where it is not applied or named none. */
  withoutAccount: z.int().nullable(),
});

export const listImportRowsAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      row: z.int(),
      does: z.enum(['create', 'change', 'same', 'fault']),
      label: z.string(),
      /** What the row made, changed or found, once it is applied. */
      about: z.array(z.strictObject({ thing: z.enum(['unit', 'official', 'task']), id: z.uuid() })),
      faults: z.array(z.strictObject({ at: z.string(), refusal })),
    }),
  ),
});

export const listImportsAnswer = z.strictObject({
  imports: z.array(
    z.strictObject({
      id: z.uuid(),
      kind,
      fileName: z.string(),
      sha256: z.string(),
      state,
      broughtAt: instant,
      appliedAt: instant.nullable(),
    }),
  ),
});

/** A workbook in base64. */
export const getFaultyRowsAnswer = z.strictObject({ fileName: z.string(), content: z.string() });
