import { campaignRows } from './kinds/campaign-rows.ts';
import { proposalRows } from './kinds/proposal-rows.ts';
import { reportRows } from './kinds/report-rows.ts';
import { rosterRows } from './kinds/roster-rows.ts';
import { targetRows } from './kinds/target-rows.ts';
import { unitRows } from './kinds/unit-rows.ts';
import type { SheetKind } from './sheet-kind.ts';
import type { SheetKindName } from './sheet-kind-names.ts';

/** Every kind of table that is taken in. */
export const sheetKinds: { [name in SheetKindName]: SheetKind } = {
  units: unitRows,
  roster: rosterRows,
  proposals: proposalRows,
  targets: targetRows,
  reports: reportRows,
  campaign: campaignRows,
};
