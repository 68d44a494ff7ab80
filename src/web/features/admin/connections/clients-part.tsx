import { useSuspenseQuery } from '@tanstack/react-query';
import { type Answers, api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { connectionWords } from '#web/text/admin/connection-words.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
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
  const columns: Column<Client>[] = [
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
    },
    {
      head: text.scopes,
      cell: ({ scopes, networks }) => (
        <div>
          {scopes.map((scope) => scopeName(scope, security)).join('; ')}
          <div className={frame.small}>{networks.join(', ')}</div>
        </div>
      ),
    },
    { head: text.lastDay, width: '12%', cell: ({ until }) => <DateText date={until} /> },
    {
      head: text.lastUsed,
      width: '14%',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? text.never : <InstantText at={lastUsedAt} />),
    },
    { head: shared.state, width: '14%', cell: (row) => <State of={row} /> },
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
    },
  ];
  return (
    <Section title={text.clients} note={data.clients.length || undefined} acts={<NewClientAct />}>
      <p className={frame.quiet}>{data.clients.length === 0 ? text.noClients : text.clientsNote}</p>
      {data.clients.length > 0 && (
        <DataTable label={text.clients} rows={data.clients} keyOf={({ id }) => id} columns={columns} />
      )}
    </Section>
  );
}

function State({ of: { withdrawnAt, until, oldSecretUntil } }: { of: Client }) {
  const text = useWords(connectionWords);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  if (withdrawnAt !== null) return <StateTag>{text.withdrawn}</StateTag>;
  if (until < today) return <StateTag tone="warn">{text.expired}</StateTag>;
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
