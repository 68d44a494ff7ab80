import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Answers, api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { dateCell, figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { AdminFrame } from '../admin-frame.tsx';
import frame from '../admin-frame.module.css';
import { PagedList } from '../paged-list.tsx';
import { RotateAct } from './rotate-act.tsx';
import { WebhookState } from './webhook-state.tsx';

type Delivery = Answers['account']['listDeliveries']['deliveries'][number];
type Webhook = Answers['account']['listWebhooks']['webhooks'][number];

const tones = { waiting: 'warn', sent: 'good', failed: 'bad' } as const;

/** The messages to one address: when, how often tried, what came back; sent again, paused, ended. */
export function WebhookPage() {
  const { webhookId: id } = useParams({ strict: false }) as { webhookId: string };
  const { data } = useSuspenseQuery(api.account.listWebhooks.queryOptions({ input: { id } }));
  const [webhook] = data.webhooks;
  const text = useWords(connectionWords);
  const shared = useWords(adminWords);
  const list = useInfiniteQuery(
    api.account.listDeliveries.infiniteOptions({
      input: (after: { position: string } | undefined) => ({ id, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const exported = async (told: Told) => {
    const rows = await gatherRows<Delivery, { position: string }>(told, async (after) => {
      const page = await client.account.listDeliveries({ id, limit: 200, ...(after && { after }) });
      return { rows: page.deliveries, next: page.next };
    });
    return tableOf({ name: text.deliveries, about: webhook ? [webhook.name] : [] }, rows, [
      [text.kind, ({ kind }) => text.kindWords[kind] ?? kind],
      [text.messageId, (row) => row.id],
      [text.made, ({ madeAt }) => ({ date: madeAt })],
      [shared.state, ({ state }) => text.states[state]],
      [text.next, ({ nextAt }) => dateCell(nextAt)],
      [text.tries, ({ attempts }) => figureCell(attempts)],
      [text.answer, ({ status }) => (status === null ? null : String(status))],
      [text.fault, ({ fault }) => (fault === null ? null : (text.faults[fault] ?? fault))],
    ]);
  };
  return (
    <AdminFrame at="connections" acts={webhook?.endedAt === null && <Acts of={webhook} />}>
      {webhook !== undefined && (
        <p className={frame.quiet}>
          <b>{webhook.name}</b> <WebhookState of={webhook} /> {webhook.address}
        </p>
      )}
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ deliveries }) => deliveries);
          if (rows.length === 0) return <EmptyState title={text.noDeliveries} next={text.noDeliveriesNext} />;
          return (
            <Section
              title={text.deliveries}
              note={rows.length}
              acts={<ExportButtons table={(told) => exported(told)} />}
            >
              <Deliveries webhookId={id} rows={rows} />
            </Section>
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}

function Deliveries({ webhookId, rows }: { webhookId: string; rows: Delivery[] }) {
  const text = useWords(connectionWords);
  const shared = useWords(adminWords);
  const queries = useQueryClient();
  const resend = useMutation({
    mutationFn: (deliveryId: string) => client.account.resendDelivery({ id: webhookId, deliveryId }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      {resend.isError && <RefusalNote error={resend.error} />}
      <DataTable
        label={text.deliveries}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            head: text.kind,
            names: true,
            width: '24%',
            cell: ({ kind, id }: Delivery) => (
              <div>
                <b>{text.kindWords[kind] ?? kind}</b>
                <div className={frame.small}>{id}</div>
              </div>
            ),
          },
          { head: text.made, width: '16%', cell: ({ madeAt }) => <InstantText at={madeAt} /> },
          {
            head: shared.state,
            width: '16%',
            cell: ({ state, nextAt }) => (
              <div>
                <StateTag tone={tones[state]}>{text.states[state]}</StateTag>
                {nextAt !== null && (
                  <div className={frame.small}>
                    {text.next} <InstantText at={nextAt} />
                  </div>
                )}
              </div>
            ),
          },
          { head: text.tries, width: '8%', figures: true, cell: ({ attempts }) => attempts },
          {
            head: text.answer,
            cell: ({ status, fault, answer }) => (
              <div className={frame.small}>
                {[status, fault === null ? null : (text.faults[fault] ?? fault)].filter(Boolean).join(', ') ||
                  '–'}
                {answer !== null && answer !== '' && <div>{answer}</div>}
              </div>
            ),
          },
          {
            head: text.resend,
            width: '12%',
            cell: ({ id, state }) =>
              state === 'waiting' ? (
                '–'
              ) : (
                <Button size="compact-sm" variant="default" onClick={() => resend.mutate(id)}>
                  {text.resend}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function Acts({ of: { id, name, pausedAt } }: { of: Webhook }) {
  const text = useWords(connectionWords);
  const pauses = pausedAt === null;
  return (
    <>
      <ActDialog
        label={pauses ? text.pause : text.goOn}
        size="md"
        ready
        send={() => client.account.pauseWebhook({ id, paused: pauses })}
      >
        <p style={{ margin: 0 }}>{text.pausedNote}</p>
      </ActDialog>
      <RotateAct
        name={name}
        rotate={(overlapHours) => client.account.rotateWebhookSecret({ id, overlapHours })}
      />
      <ActDialog label={text.end} size="md" ready send={() => client.account.endWebhook({ id })}>
        <p style={{ margin: 0 }}>{text.endNote}</p>
      </ActDialog>
    </>
  );
}
