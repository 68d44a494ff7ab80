import { Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { type Answers, api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Answered } from '../answered.tsx';
import { ClosingNote } from '../closing-note.tsx';
import { askedOf, type FollowFilter, readFollowFilter } from '../follow-filter.ts';
import type { ViewProps } from '../campaign.ts';
import { exportedMismatches } from '../exported-views.ts';
import { LeadText } from '../lead-text.tsx';
import classes from './mismatch-view.module.css';

type Page = Answers['campaign']['mismatches'];
type Row = Page['tasks'][number];

/** What was declared, what is proved and what was scheduled, side by side; where they part furthest first. */
export function MismatchView({ campaign, filter }: ViewProps) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const asked = askedOf(filter, campaign.id);
  const tasks = useInfiniteQuery(
    api.campaign.mismatches.infiniteOptions({
      input: (after: string | undefined) => ({
        ...asked,
        ...(filter.kind === undefined ? {} : { kind: filter.kind }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useColumns();
  return (
    <Answered query={tasks}>
      {({ pages }) => {
        const [first] = pages;
        if (first === undefined || first.count === 0)
          return <EmptyState title={text.noneTitle} next={text.noneNext} />;
        return (
          <Section
            title={text.mismatch.label}
            note={text.taskCount(first.count)}
            acts={
              <ExportButtons
                table={(told) =>
                  exportedMismatches(
                    { ...asked, ...(filter.kind && { kind: filter.kind }) },
                    campaign,
                    language,
                    told,
                  )
                }
              />
            }
          >
            <ClosingNote closing={first.closing} cut={first.cut} />
            <Kinds page={first} filter={filter} />
            <Text size="xs" c="dimmed" mb={8}>
              {text.mismatch.note}
            </Text>
            <DataTable
              label={text.mismatch.label}
              columns={columns}
              rows={pages.flatMap((page) => page.tasks)}
              keyOf={(row) => row.taskId}
            />
            <MoreRows list={tasks} />
          </Section>
        );
      }}
    </Answered>
  );
}

/** How many part in which way; each opens those that do. */
function Kinds({ page, filter }: { page: Page; filter: FollowFilter }) {
  const text = useWords(followWords);
  return (
    <ul className={classes.kinds} aria-label={text.mismatch.filter}>
      {page.kinds
        .filter(({ tasks }) => tasks > 0)
        .map(({ kind, tasks }) => (
          <li key={kind}>
            <PageLink
              to="/follow"
              search={readFollowFilter({ ...filter, kind: filter.kind === kind ? undefined : kind })}
              aria-current={filter.kind === kind ? 'true' : undefined}
              className={classes.kind}
              underline="never"
            >
              <b>{tasks}</b> {text.mismatch.kinds[kind]}
            </PageLink>
          </li>
        ))}
    </ul>
  );
}

function useColumns(): Column<Row>[] {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const { mismatch } = text;
  const share = (percent: string | null, tone: string) => (
    <div className={classes.share} data-tone={tone}>
      <span className={classes.track} aria-hidden data-missing={percent === null}>
        {percent !== null && <span style={{ width: `${Math.min(100, Number(percent))}%` }} />}
      </span>
      {percent === null ? mismatch.noFigure : `${figureText(new Decimal(percent), language)} %`}
    </div>
  );
  return [
    {
      head: text.task,
      names: true,
      cell: (row) => (
        <PageLink to="/tasks/$taskId" params={{ taskId: row.taskId }} fw={500}>
          {row.title}
        </PageLink>
      ),
    },
    { head: text.lead, width: '18%', cell: (row) => <LeadText lead={row} /> },
    { head: mismatch.declared, width: '11%', cell: (row) => share(row.declared, 'declared') },
    {
      head: mismatch.proved,
      width: '15%',
      cell: (row) => (
        <div>
          {share(row.proved, 'proved')}
          <Text size="xs" c="dimmed">
            {mismatch.backing(
              row.backing.verified,
              row.backing.waiting,
              row.backing.sentBack,
              row.backing.files,
            )}
          </Text>
        </div>
      ),
    },
    { head: mismatch.scheduled, width: '11%', cell: (row) => share(row.scheduled, 'scheduled') },
    {
      head: mismatch.parted,
      width: '18%',
      cell: (row) => (
        <div className={classes.tags}>
          {row.kinds.length === 0 ? (
            <StateTag tone="good">{mismatch.none}</StateTag>
          ) : (
            row.kinds.map((kind) => (
              <StateTag key={kind} tone={kind === 'behindSchedule' || kind === 'proofWaits' ? 'warn' : 'bad'}>
                {mismatch.kinds[kind]}
              </StateTag>
            ))
          )}
        </div>
      ),
    },
  ];
}
