import { changeBacklog } from '#use-cases/backlog/change-backlog.ts';
import { dropBacklog } from '#use-cases/backlog/drop-backlog.ts';
import { enterBacklog } from '#use-cases/backlog/enter-backlog.ts';
import { getBacklog } from '#use-cases/backlog/get-backlog.ts';
import { listBacklog } from '#use-cases/backlog/list-backlog.ts';
import { reopenBacklog } from '#use-cases/backlog/reopen-backlog.ts';
import { settleBacklog } from '#use-cases/backlog/settle-backlog.ts';
import { route } from '../route.ts';

export const backlogRoutes = {
  list: route('GET', '/units/{authorityId}/backlog', listBacklog),
  enter: route('POST', '/units/{authorityId}/backlog', enterBacklog),
  get: route('GET', '/backlog/{entryId}', getBacklog),
  change: route('POST', '/backlog/{entryId}/change', changeBacklog),
  settle: route('POST', '/backlog/{entryId}/settle', settleBacklog),
  drop: route('POST', '/backlog/{entryId}/drop', dropBacklog),
  reopen: route('POST', '/backlog/{entryId}/reopen', reopenBacklog),
};
