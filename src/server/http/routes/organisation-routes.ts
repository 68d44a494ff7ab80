import { appointOfficial } from '#use-cases/organisation/appoint-official.ts';
import { createOfficial } from '#use-cases/organisation/create-official.ts';
import { createPost } from '#use-cases/organisation/create-post.ts';
import { createUnit } from '#use-cases/organisation/create-unit.ts';
import { importAdministrativeUnits } from '#use-cases/organisation/import-administrative-units.ts';
import { route } from '../route.ts';

export const organisationRoutes = {
  createUnit: route('POST', '/units', createUnit),
  importAdministrativeUnits: route('POST', '/units/import', importAdministrativeUnits),
  createPost: route('POST', '/posts', createPost),
  createOfficial: route('POST', '/officials', createOfficial),
  appointOfficial: route('POST', '/tenures', appointOfficial),
};
