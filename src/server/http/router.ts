import { accountRoutes } from './routes/account-routes.ts';
import { appraisalRoutes } from './routes/appraisal-routes.ts';
import { backlogRoutes } from './routes/backlog-routes.ts';
import { campaignRoutes } from './routes/campaign-routes.ts';
import { cascadeRoutes } from './routes/cascade-routes.ts';
import { connectionRoutes } from './routes/connection-routes.ts';
import { councilRoutes } from './routes/council-routes.ts';
import { followViewRoutes } from './routes/follow-view-routes.ts';
import { followRoutes } from './routes/follow-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { noticeRoutes } from './routes/notice-routes.ts';
import { objectionRoutes } from './routes/objection-routes.ts';
import { obstacleRoutes } from './routes/obstacle-routes.ts';
import { offlineRoutes } from './routes/offline-routes.ts';
import { organisationRoutes } from './routes/organisation-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { regulationRoutes } from './routes/regulation-routes.ts';
import { resultRoutes } from './routes/result-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { useRoutes } from './routes/use-routes.ts';

/** Every address of the system and the use case behind it. The pages are typed by this. */
export const router = {
  account: { ...accountRoutes, ...connectionRoutes },
  appraisal: appraisalRoutes,
  backlog: backlogRoutes,
  campaign: { ...campaignRoutes, ...followViewRoutes },
  cascade: cascadeRoutes,
  council: councilRoutes,
  import: importRoutes,
  notice: noticeRoutes,
  objection: objectionRoutes,
  obstacle: obstacleRoutes,
  organisation: organisationRoutes,
  paper: paperRoutes,
  regulation: regulationRoutes,
  result: resultRoutes,
  search: searchRoutes,
  task: { ...taskRoutes, ...followRoutes, ...offlineRoutes },
  use: useRoutes,
};

export type AppRouter = typeof router;
