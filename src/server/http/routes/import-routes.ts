import { applyImport, checkImport } from '#use-cases/sheet-import/begin-import.ts';
import { getFaultyRows } from '#use-cases/sheet-import/get-faulty-rows.ts';
import { getImport, listImportRows, listImports } from '#use-cases/sheet-import/get-import.ts';
import { takeInSheet } from '#use-cases/sheet-import/take-in-sheet.ts';
import { route } from '../route.ts';

export const importRoutes = {
  takeIn: route('POST', '/imports', takeInSheet),
  list: route('GET', '/imports', listImports),
  get: route('GET', '/imports/{importId}', getImport),
  rows: route('GET', '/imports/{importId}/rows', listImportRows),
  faulty: route('GET', '/imports/{importId}/faulty', getFaultyRows),
  check: route('POST', '/imports/{importId}/check', checkImport),
  apply: route('POST', '/imports/{importId}/apply', applyImport),
};
