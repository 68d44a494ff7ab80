import { AdminFrame } from '../admin-frame.tsx';
import { ClientsPart } from './clients-part.tsx';
import { WebhooksPart } from './webhooks-part.tsx';

/** What other systems may do here, and which are told of acts. */
export function ConnectionsPage() {
  return (
    <AdminFrame at="connections">
      <ClientsPart />
      <WebhooksPart />
    </AdminFrame>
  );
}
