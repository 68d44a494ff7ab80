import { useSuspenseQuery } from '@tanstack/react-query';
import { type Answers, api } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';
import { NewWebhookAct } from './new-webhook-act.tsx';
import { WebhookState } from './webhook-state.tsx';

type Webhook = Answers['account']['listWebhooks']['webhooks'][number];

/** The addresses that are told of acts, each with the way to its messages. */
export function WebhooksPart() {
  const text = useWords(connectionWords);
  const shared = useWords(adminWords);
  const { data } = useSuspenseQuery(api.account.listWebhooks.queryOptions({ input: { limit: 200 } }));
  return (
    <Section
      title={text.webhooks}
      note={data.webhooks.length || undefined}
      acts={
        <>
          {data.webhooks.length > 0 && (
            <ExportButtons
              table={() =>
                tableOf({ name: text.webhooks }, data.webhooks, [
                  [text.name, ({ name }) => name],
                  [text.address, ({ address }) => address],
                  [text.of, ({ unitName }) => unitName ?? text.ofAll],
                  [text.kinds, ({ kinds }) => kinds.map((kind) => text.kindWords[kind] ?? kind).join('; ')],
                  [
                    shared.state,
                    ({ endedAt, pausedAt }) =>
                      endedAt !== null ? text.ended : pausedAt === null ? text.active : text.paused,
                  ],
                  [text.states.waiting, ({ waiting }) => figureCell(waiting)],
                  [text.states.failed, ({ failed }) => figureCell(failed)],
                ])
              }
            />
          )}
          <NewWebhookAct />
        </>
      }
    >
      <p className={frame.quiet}>{data.webhooks.length === 0 ? text.noWebhooks : text.webhooksNote}</p>
      {data.webhooks.length > 0 && (
        <DataTable
          label={text.webhooks}
          rows={data.webhooks}
          keyOf={({ id }) => id}
          columns={[
            {
              head: text.name,
              names: true,
              width: '30%',
              cell: ({ id, name, address }: Webhook) => (
                <div>
                  <PageLink to="/admin/webhooks/$webhookId" params={{ webhookId: id }} fw={600}>
                    {name}
                  </PageLink>
                  <div className={frame.small}>{address}</div>
                </div>
              ),
            },
            { head: text.of, width: '18%', cell: ({ unitName }) => unitName ?? text.ofAll },
            {
              head: text.kinds,
              cell: ({ kinds }) => kinds.map((kind) => text.kindWords[kind] ?? kind).join('; '),
            },
            { head: shared.state, width: '12%', cell: (row) => <WebhookState of={row} /> },
            {
              head: text.deliveries,
              width: '16%',
              cell: ({ waiting, failed }) => text.counts(waiting, failed),
            },
          ]}
        />
      )}
    </Section>
  );
}
