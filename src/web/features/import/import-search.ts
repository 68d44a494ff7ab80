export const importKinds = ['units', 'roster', 'proposals', 'targets', 'reports', 'campaign'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Which table is brought, for which campaign, and which import is looked at. */
export interface ImportSearch {
  kind?: ImportKind;
  campaign?: string;
  id?: string;
}

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const kind = importKinds.find((it) => it === search['kind']);
  const { campaign, id } = search;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(typeof campaign === 'string' ? { campaign } : {}),
    ...(typeof id === 'string' ? { id } : {}),
  };
}
