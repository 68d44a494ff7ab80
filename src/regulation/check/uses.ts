import type { Sections } from '../pack.ts';
import type { ReportFault } from '../pack-fault.ts';
import { checkLevel, type Names } from './names.ts';

/** The levels that `usesByLevel` names are those of the pack. */
export function checkUses({ settings }: Sections, names: Names, report: ReportFault): void {
  for (const level of Object.keys(settings.usesByLevel?.value ?? {}))
    checkLevel(level, names, { section: 'settings', path: ['usesByLevel', 'value', level], report });
}
