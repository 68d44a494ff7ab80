import { useSuspenseQuery } from '@tanstack/react-query';
import { type Answers, api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateCell } from '#web/ui/export/table-of.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import frame from '../admin-frame.module.css';
import { scopeName } from '../security/scope-name.ts';
import { NewClientAct } from './new-client-act.tsx';
import { RotateAct } from './rotate-act.tsx';

type Client = Answers['account']['listClients']['clients'][number];

/** The programs of other systems that have access. */
export function ClientsPart() {
  const text = useWords(connectionWords);
  const shared = useWords(adminWords);
  const security = useWords(securityWords);
  const { data } = useSuspenseQuery(api.account.listClients.queryOptions({ input: { limit: 200 } }));
  const columns: FiledColumn<Client>[] = [
    {
      head: text.name,
      names: true,
      width: '26%',
      cell: ({ name, unitName, clientId }) => (
        <div>
          <b>{name}</b>
          <div className={frame.small}>{unitName}</div>
          <div className={frame.small}>{clientId}</div>
        </div>
      ),
      file: {
        [text.name]: ({ name }) => name,
        [text.of]: ({ unitName }) => unitName,
        [text.clientId]: ({ clientId }) => clientId,
      },
    },
    {
      head: text.scopes,
      cell: ({ scopes, networks }) => (
        <div>
          {scopes.map((scope) => scopeName(scope, security)).join('; ')}
          <div className={frame.small}>{networks.join(', ')}</div>
        </div>
      ),
      file: {
        [text.scopes]: ({ scopes }) => scopes.map((scope) => scopeName(scope, security)).join('; '),
        [text.fromNetworks]: ({ networks }) => networks.join('; '),
      },
    },
    {
      head: text.lastDay,
      width: '12%',
      cell: ({ until }) => <DateText date={until} />,
      file: { [text.lastDay]: ({ until }) => ({ date: until }) },
    },
    {
      head: text.lastUsed,
      width: '14%',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? text.never : <InstantText at={lastUsedAt} />),
      file: { [text.lastUsed]: ({ lastUsedAt }) => dateCell(lastUsedAt) },
    },
    {
      head: shared.state,
      width: '14%',
      cell: (row) => <State of={row} />,
      file: { [shared.state]: (row) => text[standingOf(row)] },
    },
    {
      head: text.acts,
      width: '12%',
      cell: ({ id, name, withdrawnAt }) =>
        withdrawnAt === null && (
          <details className={frame.menu}>
            <summary aria-label={text.actsOn(name)}>{text.acts}</summary>
            <div className={frame.acts}>
              <RotateAct
                name={name}
                rotate={(overlapHours) => client.account.rotateClientSecret({ id, overlapHours })}
              />
              <ActDialog
                label={text.withdraw}
                title={`${text.withdraw}: ${name}`}
                size="md"
                ready
                send={() => client.account.withdrawClient({ id })}
              >
                <p style={{ margin: 0 }}>{text.withdrawNote}</p>
              </ActDialog>
            </div>
          </details>
        ),
      file: {},
    },
  ];
  return (
    <Section
      title={text.clients}
      note={data.clients.length || undefined}
      acts={
        <>
          {data.clients.length > 0 && (
            <ExportButtons table={() => shownTable({ name: text.clients }, columns, data.clients)} />
          )}
          <NewClientAct />
        </>
      }
    >
      <p className={frame.quiet}>{data.clients.length === 0 ? text.noClients : text.clientsNote}</p>
      {data.clients.length > 0 && (
        <DataTable label={text.clients} rows={data.clients} keyOf={({ id }) => id} columns={columns} />
      )}
    </Section>
  );
}

function standingOf({ withdrawnAt, until }: Client): 'withdrawn' | 'expired' | 'working' {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return withdrawnAt !== null ? 'withdrawn' : until < today ? 'expired' : 'working';
}

function State({ of }: { of: Client }) {
  const text = useWords(connectionWords);
  const { oldSecretUntil } = of;
  const standing = standingOf(of);
  if (standing === 'withdrawn') return <StateTag>{text.withdrawn}</StateTag>;
  if (standing === 'expired') return <StateTag tone="warn">{text.expired}</StateTag>;
  return (
    <div>
      <StateTag tone="good">{text.working}</StateTag>
      {oldSecretUntil !== null && (
        <div className={frame.small}>
          {text.oldSecret} <InstantText at={oldSecretUntil} />
        </div>
      )}
    </div>
  );
}
