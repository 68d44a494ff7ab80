import { type BacklogState, backlogStates } from '#domain/task/backlog.ts';

/** How the backlog is looked at, as its address has it. */
export interface BacklogSearch {
  authority?: string;
  state?: 'all' | BacklogState;
  search?: string;
  sort?: 'title';
}

export function readBacklogSearch({
  authority,
  state,
  search,
  sort,
}: Record<string, unknown>): BacklogSearch {
  const known = (['all', ...backlogStates] as const).find((it) => it === state);
  return {
    ...(typeof authority === 'string' ? { authority } : {}),
    ...(known === undefined ? {} : { state: known }),
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(sort === 'title' ? { sort } : {}),
  };
}
