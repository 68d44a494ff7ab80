import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { logWords } from '#web/text/admin/log-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { AdminFrame } from './admin-frame.tsx';
import classes from './admin-frame.module.css';
import { exportedMails } from './exported-lists.ts';
import { PagedList } from './paged-list.tsx';

/** Mails that could not be sent: to whom, and what the mail server said. */
export function MailsPage() {
  const text = useWords(logWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const list = useInfiniteQuery(
    api.notice.listFailed.infiniteOptions({
      input: (after: string | undefined) => (after === undefined ? {} : { after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  return (
    <AdminFrame at="mails" acts={<ExportButtons table={(told) => exportedMails(language, told)} />}>
      <p className={classes.quiet}>{text.mailsNote}</p>
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ notices }) => notices);
          if (rows.length === 0) return <EmptyState title={text.noMails} next={text.noMailsNext} />;
          return (
            <DataTable
              label={shared.mails}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { head: shared.userName, names: true, cell: ({ userName }) => <b>{userName}</b> },
                { head: text.when, width: '20%', cell: ({ at }) => <InstantText at={at} /> },
                { head: text.attempts, width: '12%', figures: true, cell: ({ attempts }) => attempts },
                { head: text.lastError, width: '44%', cell: ({ lastError }) => lastError ?? '–' },
              ]}
            />
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}
