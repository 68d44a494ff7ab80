import { type RouteRule, signedIn } from './route-rule.ts';

/** The addresses by which tables of offices come in. What a row does is allowed or not as if it were done alone. */
export const importRules: { [useCase: string]: RouteRule } = {
  takeInSheet: { ...signedIn('Bring a workbook to be entered; nothing is entered yet'), heavy: true },
  listImports: signedIn('The workbooks one brought, the latest first'),
  getImport: signedIn('A workbook one brought: what was recognised, and how far the work on it is'),
  listImportRows: signedIn('What becomes, or became, of each row of a workbook one brought'),
  getFaultyRows: {
    ...signedIn('The rows with faults as a workbook to mend, each with what is wrong'),
    heavy: true,
  },
  checkImport: { ...signedIn('Check every row of a workbook: what entering it would do'), heavy: true },
  applyImport: {
    ...signedIn('Enter the rows of a workbook, all or none, or those without faults'),
    heavy: true,
  },
};
