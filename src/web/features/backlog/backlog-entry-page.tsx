import { NativeSelect, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { backlogSourceWords, backlogStateWords } from '#domain/wording/backlog-words.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { backlogWords } from '#web/text/assigning/backlog-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { stateTerm } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { FactsList } from '#web/ui/facts-list.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { MatterAct } from './matter-act.tsx';
import { waitingParts } from './waiting-text.ts';

type Entry = Answers['backlog']['get'];
type Attempt = Entry['attempts'][number];

/** One matter that waits: how long, what was tried and by whom, what can be done about it. */
export function BacklogEntryPage() {
  const { entryId } = useParams({ from: '/inside/backlog/$entryId' });
  const text = useWords(backlogWords);
  const { language } = useLanguage();
  const found = useQuery(api.backlog.get.queryOptions({ input: { entryId } }));
  if (found.isError) return <RefusalNote error={found.error} onAgain={() => void found.refetch()} />;
  if (found.isPending) return <Loading lines={8} />;
  const entry = found.data;
  const { years, months } = waitingParts(entry.ageDays);
  const columns: FiledColumn<Attempt>[] = [
    {
      head: text.task,
      names: true,
      cell: (it) => (
        <PageLink to="/tasks/$taskId" params={{ taskId: it.taskId }} fw={500}>
          {it.title}
        </PageLink>
      ),
      file: { [text.task]: ({ title }) => title },
    },
    {
      head: text.who,
      width: '28%',
      cell: ({ owners }) => owners.map(({ fullName, unitName }) => fullName ?? unitName).join('; '),
    },
    { head: text.when, width: '24%', cell: ({ campaignTitle }) => campaignTitle },
    { head: text.outcome, width: '14%', cell: ({ state }) => stateTerm(state)[language] },
  ];
  const acts: { readonly [action: string]: string } = text.acts;
  return (
    <>
      <PageHead
        title={entry.title}
        above={
          <PageLink to="/backlog" search={{ authority: entry.authorityId }} size="sm">
            {text.title}
          </PageLink>
        }
        below={
          <>
            <StateTag tone={entry.state === 'open' ? 'warn' : entry.state === 'settled' ? 'good' : 'accent'}>
              {backlogStateWords[entry.state][language]}
            </StateTag>
            <span>
              {text.years(years, months)} (<DateText date={entry.waitingSince} />)
            </span>
          </>
        }
      >
        {entry.mayChange && <Acts entry={entry} />}
      </PageHead>
      <Section title={text.matter}>
        <FactsList
          facts={[
            { name: text.description, value: entry.description },
            { name: text.source, value: backlogSourceWords[entry.source][language] },
            { name: text.unit, value: entry.unitName },
            {
              name: text.owners,
              value:
                entry.owners.length === 0
                  ? text.nobody
                  : entry.owners
                      .map(({ fullName, postTitle, unitName }) =>
                        [fullName, postTitle, unitName].filter(Boolean).join(', '),
                      )
                      .join('\n'),
            },
            { name: text.ended, value: entry.endedOn && <DateText date={entry.endedOn} /> },
            { name: text.note, value: entry.note },
          ]}
        />
      </Section>
      <Section
        title={text.tried}
        note={entry.attempts.length}
        acts={
          entry.attempts.length > 0 && (
            <ExportButtons
              table={() => shownTable({ name: text.tried, about: [entry.title] }, columns, entry.attempts)}
            />
          )
        }
      >
        {entry.attempts.length === 0 ? (
          <Text c="dimmed">{text.notTried}</Text>
        ) : (
          <DataTable
            label={text.tried}
            columns={columns}
            rows={entry.attempts}
            keyOf={({ taskId }) => taskId}
          />
        )}
      </Section>
      <Section title={text.history}>
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {entry.history.map(({ at, action, userName }) => (
            <li key={`${at} ${action}`}>
              <InstantText at={at} />: {acts[action] ?? action}
              {userName && ` (${userName})`}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Acts({ entry }: { entry: Entry }) {
  const text = useWords(backlogWords);
  const undo = useWords(undoWords);
  const [reason, setReason] = useState('');
  const waits = entry.state === 'open' || entry.state === 'inWork';
  if (!waits) return null;
  return (
    <>
      {entry.state === 'open' && (
        <PageLinkButton to="/propose" search={{ way: 'add', backlog: entry.id }} size="compact-md">
          {text.assign}
        </PageLinkButton>
      )}
      <MatterAct authorityId={entry.authorityId} entry={entry} />
      {entry.attempts.length > 0 && <SettleAct entry={entry} />}
      {entry.state === 'open' && (
        <ActDialog
          label={text.drop}
          size="md"
          ready={reason.trim() !== ''}
          seen={entry.version}
          send={async (seen) => {
            const { version } = await client.backlog.drop({
              entryId: entry.id,
              version: seen,
              reason: reason.trim(),
            });
            offerUndo({
              said: undo.dropped(entry.title),
              undo: () => client.backlog.reopen({ entryId: entry.id, version }),
            });
          }}
          onDrop={() => setReason('')}
        >
          <longTextKind.Edit
            label={text.reason}
            required
            value={reason}
            onChange={(value) => setReason(value ?? '')}
          />
        </ActDialog>
      )}
    </>
  );
}

function SettleAct({ entry }: { entry: Entry }) {
  const text = useWords(backlogWords);
  const undo = useWords(undoWords);
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const tasks = useQueries({
    queries: entry.attempts.map(({ taskId }) => api.task.get.queryOptions({ input: { taskId } })),
  });
  const products = tasks.flatMap(({ data }) =>
    (data?.products ?? []).filter(({ state }) => state === 'verified'),
  );
  const productId = chosen || (products[0]?.id ?? '');
  return (
    <ActDialog
      label={text.settle}
      size="md"
      ready={productId !== ''}
      seen={entry.version}
      send={async (seen) => {
        const { version } = await client.backlog.settle({
          entryId: entry.id,
          version: seen,
          productId,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        });
        offerUndo({
          said: undo.settled(entry.title),
          undo: () => client.backlog.reopen({ entryId: entry.id, version }),
        });
      }}
    >
      {products.length === 0 ? (
        <Text>{text.noProduct}</Text>
      ) : (
        <NativeSelect
          label={text.product}
          data={products.map(({ id, name }) => ({ value: id, label: name }))}
          value={productId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <longTextKind.Edit label={text.note} value={note} onChange={(value) => setNote(value ?? '')} />
    </ActDialog>
  );
}
