import { useInfiniteQuery } from '@tanstack/react-query';
import { thingWords } from '#domain/wording/thing-words.ts';
import { api } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { logWords } from '#web/text/admin/log-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { powerTerms } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { wordFor } from '#domain/wording/life-cycle-words.ts';
import { AdminFrame } from '../admin-frame.tsx';
import classes from '../admin-frame.module.css';
import { exportedAccessLog } from '../exported-lists.ts';
import { PagedList } from '../paged-list.tsx';

/** Who looked at appraisals and dossiers of others, the latest first. */
export function AccessLogPage() {
  const text = useWords(logWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const list = useInfiniteQuery(
    api.account.listAccessLog.infiniteOptions({
      input: (after: { id: string } | undefined) => (after === undefined ? {} : { after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  return (
    <AdminFrame at="accessLog" acts={<ExportButtons table={(told) => exportedAccessLog(language, told)} />}>
      <p className={classes.quiet}>{text.accessNote}</p>
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ reads }) => reads);
          if (rows.length === 0)
            return <EmptyState title={shared.nothingFound} next={shared.nothingFoundNext} />;
          return (
            <DataTable
              label={shared.accessLog}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  head: text.who,
                  names: true,
                  cell: ({ fullName, userName }) => <b>{fullName ?? userName}</b>,
                },
                { head: text.when, width: '16%', cell: ({ at }) => <InstantText at={at} /> },
                { head: text.what, width: '24%', cell: ({ action }) => text.readAction[action] ?? action },
                {
                  head: text.about,
                  width: '26%',
                  cell: ({ thing, thingId }) => (
                    <div>
                      <ThingRead
                        thing={thing}
                        thingId={thingId}
                        name={wordFor(thingWords, thing)[language]}
                      />
                      <div className={classes.small}>{thingId}</div>
                    </div>
                  ),
                },
                {
                  head: text.grounds,
                  width: '18%',
                  cell: ({ grounds }) =>
                    grounds.map((ground) => wordFor(powerTerms, ground)[language]).join(', '),
                },
              ]}
            />
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}

/** What was read, with the way there: it is named there to whoever may see it. */
function ThingRead({ thing, thingId, name }: { thing: string; thingId: string; name: string }) {
  if (thing === 'appraisal')
    return (
      <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: thingId }}>
        {name}
      </PageLink>
    );
  if (thing === 'campaign')
    return (
      <PageLink to="/appraisals" search={{ campaign: thingId }}>
        {name}
      </PageLink>
    );
  if (thing === 'official')
    return (
      <PageLink to="/officials/$officialId" params={{ officialId: thingId }}>
        {name}
      </PageLink>
    );
  return name;
}
