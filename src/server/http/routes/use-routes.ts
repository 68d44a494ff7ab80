import { getDossier } from '#use-cases/dossier/get-dossier.ts';
import { authorityYears } from '#use-cases/statistics/authority-years.ts';
import { crossTable } from '#use-cases/statistics/cross-table.ts';
import { publishedTables } from '#use-cases/statistics/published-tables.ts';
import { statistics } from '#use-cases/statistics/statistics.ts';
import { listConsequences } from '#use-cases/use/list-consequences.ts';
import { route } from '../route.ts';

export const useRoutes = {
  listConsequences: route('GET', '/consequences', listConsequences),
  getDossier: route('GET', '/officials/{officialId}/dossier', getDossier),
  authorityYears: route('GET', '/units/{authorityId}/years', authorityYears),
  statistics: route('GET', '/statistics', statistics),
  publishedTables: route('GET', '/campaigns/{campaignId}/published', publishedTables),
  crossTable: route('GET', '/statistics/table', crossTable),
};
