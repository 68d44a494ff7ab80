import { Checkbox, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { delegationScopes, type DelegationScope } from '#domain/access/actor.ts';
import { api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { officialEntryWords } from '#web/text/admin/official-entry-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { AdminFrame, useHasPower } from './admin-frame.tsx';
import classes from './admin-frame.module.css';
import { exportedDelegations } from './exported-lists.ts';
import { useFoundOfficials } from './find-choices.ts';
import { PagedList } from './paged-list.tsx';
import { type Choice, SearchChoice } from './search-choice.tsx';

/** Who enters for whom: the delegations somebody looks after, the latest first. */
export function DelegationsPage() {
  const text = useWords(officialEntryWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const mayChange = useHasPower('specialist');
  const list = useInfiniteQuery(
    api.account.listDelegations.infiniteOptions({
      input: (after: { id: string } | undefined) => (after === undefined ? {} : { after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  return (
    <AdminFrame
      at="delegations"
      acts={
        <>
          <ExportButtons table={(told) => exportedDelegations(language, told)} />
          {mayChange && <NewDelegation />}
        </>
      }
    >
      <p className={classes.quiet}>{text.delegationNote}</p>
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ delegations }) => delegations);
          if (rows.length === 0)
            return <EmptyState title={text.noDelegations} next={text.noDelegationsNext} />;
          return (
            <DataTable
              label={shared.delegations}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { head: text.delegator, names: true, cell: ({ officialName }) => <b>{officialName}</b> },
                { head: text.assistant, width: '18%', cell: ({ userName }) => userName },
                {
                  head: text.scopes,
                  width: '22%',
                  cell: ({ scopes }) => scopes.map((scope) => text.scopeNames[scope]).join(', '),
                },
                {
                  head: shared.validity,
                  width: '20%',
                  cell: ({ from, to, paperNumber }) => (
                    <div>
                      <DateText date={from} /> – <DateText date={to} />
                      {paperNumber !== null && <div className={classes.small}>{paperNumber}</div>}
                    </div>
                  ),
                },
                {
                  head: shared.state,
                  width: '16%',
                  cell: ({ id, endedAt }) =>
                    endedAt === null ? (
                      <ActDialog
                        label={shared.endDelegation}
                        ready
                        send={() => client.account.endDelegation({ delegationId: id })}
                      >
                        <p style={{ margin: 0 }}>{shared.endDelegation}</p>
                      </ActDialog>
                    ) : (
                      <StateTag>{shared.ended}</StateTag>
                    ),
                },
              ]}
            />
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}

function NewDelegation() {
  const text = useWords(officialEntryWords);
  const shared = useWords(adminWords);
  const undo = useWords(undoWords);
  const [official, setOfficial] = useState<Choice | null>(null);
  const [userName, setUserName] = useState('');
  const [scopes, setScopes] = useState<DelegationScope[]>(['reports']);
  const [days, setDays] = useState<{ from?: string | null | undefined; to?: string | null | undefined }>({});
  const [paperNumber, setPaperNumber] = useState('');
  const { from, to } = days;
  return (
    <ActDialog
      label={text.newDelegation}
      ready={
        official !== null && userName !== '' && scopes.length > 0 && !!from && !!to && paperNumber !== ''
      }
      send={async () => {
        const { id } = await client.account.recordDelegation({
          officialId: official?.value ?? '',
          userName,
          scopes,
          from: from ?? '',
          to: to ?? '',
          paperNumber,
        });
        offerUndo({
          said: undo.delegated(userName),
          undo: () => client.account.endDelegation({ delegationId: id }),
        });
      }}
    >
      <SearchChoice
        label={text.delegator}
        required
        value={official}
        onChange={setOfficial}
        useFound={useFoundOfficials}
      />
      <textKind.Edit
        label={text.assistant}
        required
        value={userName}
        onChange={(value) => setUserName(value ?? '')}
      />
      <Checkbox.Group
        label={text.scopes}
        value={scopes}
        onChange={(chosen) => setScopes(delegationScopes.filter((scope) => chosen.includes(scope)))}
      >
        <Group mt={6}>
          {delegationScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={text.scopeNames[scope]} />
          ))}
        </Group>
      </Checkbox.Group>
      <dateKind.Edit
        label={shared.fromDay}
        required
        value={from}
        onChange={(value) => setDays((now) => ({ ...now, from: value }))}
      />
      <dateKind.Edit
        label={shared.until}
        required
        value={to}
        onChange={(value) => setDays((now) => ({ ...now, to: value }))}
      />
      <textKind.Edit
        label={text.paperNumber}
        required
        value={paperNumber}
        onChange={(value) => setPaperNumber(value ?? '')}
      />
    </ActDialog>
  );
}
