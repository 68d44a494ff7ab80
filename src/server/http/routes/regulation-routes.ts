import { getPack } from '#use-cases/regulation/get-pack.ts';
import { listPacks } from '#use-cases/regulation/list-packs.ts';
import { route } from '../route.ts';

export const regulationRoutes = {
  list: route('GET', '/packs', listPacks),
  get: route('GET', '/packs/{id}', getPack),
};
