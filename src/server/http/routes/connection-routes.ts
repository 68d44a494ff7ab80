import { listClients } from '#use-cases/connection/list-clients.ts';
import { registerClient } from '#use-cases/connection/register-client.ts';
import { rotateClientSecret } from '#use-cases/connection/rotate-client-secret.ts';
import { withdrawClient } from '#use-cases/connection/withdraw-client.ts';
import { route } from '../route.ts';

/** What other systems may do here and are told; no token reaches these addresses. */
export const connectionRoutes = {
  listClients: route('GET', '/clients', listClients),
  registerClient: route('POST', '/clients', registerClient),
  rotateClientSecret: route('POST', '/clients/{id}/secret', rotateClientSecret),
  withdrawClient: route('POST', '/clients/{id}/withdraw', withdrawClient),
};
