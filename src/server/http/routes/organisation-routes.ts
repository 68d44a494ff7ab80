import { appointOfficial } from '#use-cases/organisation/appoint-official.ts';
import { createOfficial } from '#use-cases/organisation/create-official.ts';
import { createPost } from '#use-cases/organisation/create-post.ts';
import { createUnit } from '#use-cases/organisation/create-unit.ts';
import { importAdministrativeUnits } from '#use-cases/organisation/import-administrative-units.ts';
import { getUnit } from '#use-cases/organisation/get-unit.ts';
import { listTasksToTransfer } from '#use-cases/organisation/list-tasks-to-transfer.ts';
import { listUnits } from '#use-cases/organisation/list-units.ts';
import { recordSuccession } from '#use-cases/organisation/record-succession.ts';
import { endTenure } from '#use-cases/organisation/end-tenure.ts';
import { getOfficial } from '#use-cases/organisation/get-official.ts';
import { listOfficials } from '#use-cases/organisation/list-officials.ts';
import { listPosts } from '#use-cases/organisation/list-posts.ts';
import { listSuccessions } from '#use-cases/organisation/list-successions.ts';
import { listUnitTree } from '#use-cases/organisation/list-unit-tree.ts';
import { previewSuccession } from '#use-cases/organisation/preview-succession.ts';
import { route } from '../route.ts';

export const organisationRoutes = {
  createUnit: route('POST', '/units', createUnit),
  importAdministrativeUnits: route('POST', '/units/import', importAdministrativeUnits),
  listUnits: route('GET', '/units', listUnits),
  listUnitTree: route('GET', '/units/tree', listUnitTree),
  listSuccessions: route('GET', '/successions', listSuccessions),
  previewSuccession: route('GET', '/successions/preview', previewSuccession),
  getUnit: route('GET', '/units/{id}', getUnit),
  recordSuccession: route('POST', '/successions', recordSuccession),
  listTasksToTransfer: route('GET', '/successions/tasks-to-transfer', listTasksToTransfer),
  createPost: route('POST', '/posts', createPost),
  createOfficial: route('POST', '/officials', createOfficial),
  listPosts: route('GET', '/posts', listPosts),
  listOfficials: route('GET', '/officials', listOfficials),
  getOfficial: route('GET', '/officials/{id}', getOfficial),
  appointOfficial: route('POST', '/tenures', appointOfficial),
  endTenure: route('POST', '/tenures/{tenureId}/end', endTenure),
};
