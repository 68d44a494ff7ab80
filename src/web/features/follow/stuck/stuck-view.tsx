import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { daysBetween } from '#domain/base/dates.ts';
import { type Answers, api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Answered } from '../answered.tsx';
import { askedOf, readFollowFilter } from '../follow-filter.ts';
import type { ViewProps } from '../campaign.ts';
import { exportedStuck } from '../exported-views.ts';
import { LeadText } from '../lead-text.tsx';
import { GuideAct } from './guide-act.tsx';
import classes from './stuck-view.module.css';

type Board = Answers['campaign']['stuck'];
type Row = Board['rows'][number];

/** What stands still, who is to move it, for how long; whoever may guides on the spot. */
export function StuckView({ campaign, filter }: ViewProps) {
  const { language } = useLanguage();
  const { period: _, ...narrowed } = askedOf(filter, campaign.id);
  const asked = { ...narrowed, ...(filter.holder === undefined ? {} : { holder: filter.holder }) };
  const board = useQuery({
    ...api.campaign.stuck.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered query={board}>
      {(data) => (
        <Board
          board={data}
          filter={filter}
          acts={<ExportButtons table={() => exportedStuck(asked, campaign, language)} />}
        />
      )}
    </Answered>
  );
}

function Board({ board, filter, acts }: { board: Board; filter: ViewProps['filter']; acts: ReactNode }) {
  const text = useWords(followWords);
  const columns = useColumns(board.asOf);
  if (board.holders.length === 0)
    return <EmptyState title={text.stuck.noneTitle} next={text.stuck.noneNext} />;
  return (
    <>
      <Section title={text.stuck.holders} note={text.asOf(dateText(board.asOf))}>
        <ul className={classes.holders}>
          {board.holders.map(({ key, name, count, overdue, oldestDays }) => {
            const chosen = filter.holder === key;
            return (
              <li key={key}>
                <PageLink
                  to="/follow"
                  search={readFollowFilter({ ...filter, holder: chosen ? undefined : key })}
                  className={classes.holder}
                  aria-current={chosen ? 'true' : undefined}
                  underline="never"
                >
                  <span className={classes.count}>{count}</span>
                  <span>
                    <b>{name}</b>
                    <Text size="xs" c="dimmed" component="span" display="block">
                      {text.stuck.counts(count, overdue, oldestDays)}
                    </Text>
                  </span>
                </PageLink>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={text.stuck.listLabel} note={board.count} acts={acts}>
        <DataTable
          label={text.stuck.listLabel}
          columns={columns}
          rows={board.rows}
          keyOf={(row) => row.kind + row.id}
        />
      </Section>
    </>
  );
}

function useColumns(asOf: string): Column<Row>[] {
  const text = useWords(followWords);
  return [
    {
      head: text.stuck.what,
      names: true,
      cell: (row) => (
        <div className={classes.stuck}>
          <StateTag tone={row.overdue ? 'bad' : row.kind === 'obstacle' ? 'warn' : 'plain'}>
            {text.stuck.kinds[row.kind]}
            {row.asksDecision && `, ${text.stuck.asksDecision}`}
          </StateTag>
          {row.text !== null && <div className={classes.said}>{row.text}</div>}
          {row.proposal && (
            <Text size="sm" c="dimmed">
              {text.stuck.proposal}: {row.proposal}
            </Text>
          )}
          {row.guidance !== null && (
            <Text size="sm">
              {text.stuck.guidance}: {row.guidance}
            </Text>
          )}
          <PageLink to="/tasks/$taskId" params={{ taskId: row.taskId }}>
            {row.title}
          </PageLink>
        </div>
      ),
    },
    { head: text.lead, width: '20%', cell: (row) => <LeadText lead={row} /> },
    { head: text.stuck.holder, width: '16%', cell: (row) => row.holderName },
    {
      head: text.stuck.age,
      width: '9%',
      figures: true,
      cell: (row) => <b className={classes.days}>{text.stuck.days(row.ageDays)}</b>,
    },
    {
      head: text.stuck.due,
      width: '13%',
      cell: (row) => (
        <div className={classes.due}>
          {row.dueOn === null ? (
            <Text size="sm" c="dimmed" component="span">
              {text.stuck.noDay}
            </Text>
          ) : (
            <DateText date={row.dueOn} />
          )}
          {row.dueOn !== null && row.overdue && (
            <StateTag tone="bad">{text.stuck.overdue(daysBetween(row.dueOn, asOf))}</StateTag>
          )}
          {row.mayGuide && <GuideAct row={row} asOf={asOf} />}
        </div>
      ),
    },
  ];
}
