import { searchEverything } from '#use-cases/search/search-everything.ts';
import { route } from '../route.ts';

export const searchRoutes = {
  everything: route('GET', '/search', searchEverything),
};
