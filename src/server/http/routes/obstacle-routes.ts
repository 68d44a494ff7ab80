import { giveGuidance } from '#use-cases/obstacle/give-guidance.ts';
import { listObstacles } from '#use-cases/obstacle/list-obstacles.ts';
import { resolveObstacle } from '#use-cases/obstacle/resolve-obstacle.ts';
import { route } from '../route.ts';

export const obstacleRoutes = {
  list: route('GET', '/obstacles', listObstacles),
  giveGuidance: route('POST', '/obstacles/{obstacleId}/guidance', giveGuidance),
  resolve: route('POST', '/obstacles/{obstacleId}/resolve', resolveObstacle),
};
