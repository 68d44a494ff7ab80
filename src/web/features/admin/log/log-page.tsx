import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { actionWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import { thingWords } from '#domain/wording/thing-words.ts';
import { type Answers, api } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { logWords } from '#web/text/admin/log-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { loggedActWords } from '#web/text/logged-act-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { AdminFrame } from '../admin-frame.tsx';
import classes from '../admin-frame.module.css';
import { exportedLog } from '../exported-lists.ts';
import { PagedList } from '../paged-list.tsx';
import { type LogSearch, readLogSearch } from './log-search.ts';
import { ChangedFields } from './changed-fields.tsx';
import { VerifyAct } from './verify-act.tsx';

type Entry = Answers['account']['listLog']['entries'][number];
type Place = NonNullable<Answers['account']['listLog']['next']>;

/** What was done, the latest first, with what it changed; and whether nobody has altered it since. */
export function LogPage() {
  const text = useWords(logWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const search = readLogSearch(useSearch({ from: '/inside/admin/log' }));
  const navigate = useNavigate({ from: '/admin/log' });
  const choose = (part: { [name in keyof LogSearch]: string | null | undefined }) =>
    void navigate({ search: { ...readLogSearch({ ...search, ...part }) }, replace: true });
  const list = useInfiniteQuery(
    api.account.listLog.infiniteOptions({
      input: (after: Place | undefined) => ({ ...search, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const columns: Column<Entry>[] = [
    {
      head: text.what,
      names: true,
      width: '22%',
      cell: ({ action, sequence, authorityName }) => (
        <div>
          <b>{asHeading((loggedActWords[action] ?? wordFor(actionWords, action))[language])}</b>
          <div className={classes.small}>
            {authorityName ?? text.system}, {text.place(sequence)}
          </div>
        </div>
      ),
    },
    { head: text.when, width: '13%', cell: ({ at }) => <InstantText at={at} /> },
    {
      head: text.who,
      width: '15%',
      cell: ({ fullName, userName, onBehalfOf }) => (
        <div>
          {fullName ?? userName ?? text.system}
          {onBehalfOf !== null && <div className={classes.small}>{text.onBehalfOf(onBehalfOf)}</div>}
        </div>
      ),
    },
    {
      head: text.about,
      width: '18%',
      cell: ({ thing, thingId, name }) => (
        <div>
          {name ?? asHeading(wordFor(thingWords, thing)[language])}
          <div className={classes.small}>
            {name === null ? thingId : wordFor(thingWords, thing)[language]}
          </div>
        </div>
      ),
    },
    { head: text.change, cell: ({ before, after }) => <ChangedFields before={before} after={after} /> },
  ];
  return (
    <AdminFrame
      at="log"
      acts={
        <>
          <ExportButtons table={(told) => exportedLog(search, language, told)} />
          <VerifyAct />
        </>
      }
    >
      <p className={classes.quiet}>{text.logNote}</p>
      <div className={classes.filters} data-narrows>
        <dateKind.Edit
          label={shared.fromDay}
          value={search.from ?? null}
          onChange={(from) => choose({ from })}
        />
        <dateKind.Edit label={text.toDay} value={search.to ?? null} onChange={(to) => choose({ to })} />
        <choiceKind.Edit
          label={text.thing}
          none={text.anything}
          value={search.thing ?? null}
          options={Object.entries(thingWords).map(([value, word]) => ({ value, label: word[language] }))}
          onChange={(thing) => choose({ thing })}
        />
        <TextInput
          label={text.action}
          autoComplete="off"
          defaultValue={search.action ?? ''}
          onChange={(event) => choose({ action: event.currentTarget.value })}
        />
        <TextInput
          label={shared.userName}
          autoComplete="off"
          defaultValue={search.userName ?? ''}
          onChange={(event) => choose({ userName: event.currentTarget.value })}
        />
      </div>
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ entries }) => entries);
          if (rows.length === 0)
            return <EmptyState title={shared.nothingFound} next={shared.nothingFoundNext} />;
          return (
            <DataTable
              label={shared.log}
              rows={rows}
              keyOf={({ authorityId, sequence }) => `${authorityId} ${sequence}`}
              columns={columns}
            />
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}
