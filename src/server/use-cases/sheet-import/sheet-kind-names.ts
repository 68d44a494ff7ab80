/** The kinds of tables by name, apart from what is done with them. */
export const sheetKindNames = ['units', 'roster', 'proposals', 'targets', 'reports', 'campaign'] as const;
export type SheetKindName = (typeof sheetKindNames)[number];
