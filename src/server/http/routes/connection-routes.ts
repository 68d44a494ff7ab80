import {
  endWebhook,
  pauseWebhook,
  resendDelivery,
  rotateWebhookSecret,
} from '#use-cases/connection/change-webhook.ts';
import { listClients } from '#use-cases/connection/list-clients.ts';
import { listDeliveries, listWebhooks } from '#use-cases/connection/list-webhooks.ts';
import { registerClient } from '#use-cases/connection/register-client.ts';
import { registerWebhook } from '#use-cases/connection/register-webhook.ts';
import { rotateClientSecret } from '#use-cases/connection/rotate-client-secret.ts';
import { withdrawClient } from '#use-cases/connection/withdraw-client.ts';
import { route } from '../route.ts';

/** What other systems may do here and are told; no token reaches these addresses. */
export const connectionRoutes = {
  listClients: route('GET', '/clients', listClients),
  registerClient: route('POST', '/clients', registerClient),
  rotateClientSecret: route('POST', '/clients/{id}/secret', rotateClientSecret),
  withdrawClient: route('POST', '/clients/{id}/withdraw', withdrawClient),
  listWebhooks: route('GET', '/webhooks', listWebhooks),
  registerWebhook: route('POST', '/webhooks', registerWebhook),
  pauseWebhook: route('POST', '/webhooks/{id}/pause', pauseWebhook),
  rotateWebhookSecret: route('POST', '/webhooks/{id}/secret', rotateWebhookSecret),
  endWebhook: route('POST', '/webhooks/{id}/end', endWebhook),
  listDeliveries: route('GET', '/webhooks/{id}/deliveries', listDeliveries),
  resendDelivery: route('POST', '/webhooks/{id}/deliveries/{deliveryId}/resend', resendDelivery),
};
