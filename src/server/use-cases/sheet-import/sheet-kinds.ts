import { unitRows } from './kinds/unit-rows.ts';
import type { SheetKind } from './sheet-kind.ts';

/** Every kind of table that is taken in. */
export const sheetKinds = {
  units: unitRows,
} satisfies Record<string, SheetKind>;

export type SheetKindName = keyof typeof sheetKinds;
export const sheetKindNames = Object.keys(sheetKinds) as [SheetKindName, ...SheetKindName[]];
