export interface TrySearch {
  campaign?: string;
  /** Id and version of a regulation. */
  pack?: string;
  draft?: string;
}

/** Which rules are tried on which campaign. */
export function readTrySearch(search: { [name: string]: unknown }): TrySearch {
  const { campaign, pack, draft } = search;
  return {
    ...(typeof campaign === 'string' ? { campaign } : {}),
    ...(typeof pack === 'string' ? { pack } : {}),
    ...(typeof draft === 'string' && pack === undefined ? { draft } : {}),
  };
}
