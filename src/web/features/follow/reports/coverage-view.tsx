import { Text, VisuallyHidden } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { type ObligationState, obligationStates } from '#domain/progress/report-obligations.ts';
import { api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { Answered } from '../answered.tsx';
import { ClosingNote } from '../closing-note.tsx';
import { askedOf } from '../follow-filter.ts';
import type { ViewProps } from '../campaign.ts';
import { exportedCoverage } from '../exported-views.ts';
import { periodName } from '#web/text/period-name.ts';
import { narrowedBy, type ReportFilter } from '../report-filter.ts';
import { WideTable } from '../wide-table.tsx';
import classes from './coverage-view.module.css';

/** What is worst comes first: the cell takes its look from it. */
const worstFirst: ObligationState[] = ['missing', 'late', 'submittedLate', 'notDue', 'excused', 'onTime'];

/** Which reports came in time, late or not at all, by whoever leads work and period; those who owe most first. */
export function CoverageView({ campaign, filter }: ViewProps) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const coverage = useQuery({
    ...api.campaign.coverage.queryOptions({ input: askedOf(filter, campaign.id) }),
    placeholderData: keepPreviousData,
  });
  const { reports } = useWords(reportWords);
  const shown = useQuery(api.campaign.get.queryOptions({ input: { campaignId: campaign.id } }));
  const list = narrowedBy({ ...filter, campaign: campaign.id });
  return (
    <Answered query={coverage}>
      {(data) =>
        data.rows.length === 0 ? (
          <EmptyState title={text.noneTitle} next={text.noneNext} />
        ) : (
          <Section
            title={reports.label}
            note={data.rows.length}
            acts={
              <>
                {shown.data?.actions.enterReports && (
                  <PageLinkButton
                    to="/campaigns/$campaignId/report-forms"
                    params={{ campaignId: campaign.id }}
                    variant="default"
                    size="compact-sm"
                  >
                    {reports.excelForms}
                  </PageLinkButton>
                )}
                <ExportButtons table={() => exportedCoverage(data, campaign, language)} />
              </>
            }
          >
            <ClosingNote closing={data.closing} cut={data.cut} />
            <ul className={classes.legend} aria-label={reports.legend}>
              {obligationStates.map((state) => (
                <li key={state} className={classes.cell} data-state={state}>
                  {reports.states[state]}
                </li>
              ))}
            </ul>
            <WideTable label={reports.label}>
              <thead>
                <tr>
                  <th scope="col">{reports.who}</th>
                  {data.periods.map(({ period, dueOn }) => (
                    <th key={period} scope="col">
                      {periodName(period, language)}
                      {dueOn !== null && (
                        <Text size="xs" fw={400}>
                          {reports.dueOn(dateText(dueOn))}
                        </Text>
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.subjectId}>
                    <th scope="row">
                      {row.fullName ?? row.unitName}
                      <Text size="xs" c="dimmed">
                        {row.fullName === null ? reports.unitWork : row.unitName}
                      </Text>
                    </th>
                    {row.cells.map(({ period, states }) => (
                      <Cell
                        key={period}
                        states={states}
                        search={{ ...list, period, lead: row.subjectId }}
                        about={`${row.fullName ?? row.unitName}, ${periodName(period, language)}`}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{reports.total}</th>
                  {data.total.map(({ period, states, inTime, few }) => (
                    <td key={period} className={classes.total}>
                      {few
                        ? text.few
                        : inTime === null
                          ? reports.states.notDue
                          : reports.inTime(figureText(new Decimal(inTime), language))}
                      {obligationStates
                        .filter((state) => state !== 'onTime' && (states[state] ?? 0) > 0)
                        .map((state) => (
                          <PageLink
                            key={state}
                            to="/follow/reports"
                            search={{ ...list, period, state }}
                            size="xs"
                            className={classes.owing}
                          >
                            {states[state]} {reports.states[state]}
                          </PageLink>
                        ))}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </WideTable>
          </Section>
        )
      }
    </Answered>
  );
}

function Cell({
  states,
  search,
  about,
}: {
  states: { [state in ObligationState]?: number | undefined };
  search: ReportFilter;
  about: string;
}) {
  const text = useWords(followWords);
  const { reports } = useWords(reportWords);
  const there = worstFirst.filter((state) => (states[state] ?? 0) > 0);
  const [worst] = there;
  if (worst === undefined)
    return (
      <td className={classes.cell} data-state="nothing">
        <span className={classes.nothing}>{reports.nothing}</span>
      </td>
    );
  const alone = there.length === 1 && states[worst] === 1;
  const words = there.map((state) => `${alone ? '' : `${states[state]} `}${reports.states[state]}`);
  return (
    <td className={classes.cell} data-state={worst}>
      <PageLink to="/follow/reports" search={search} className={classes.link}>
        <VisuallyHidden>{text.openList(about)}: </VisuallyHidden>
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </PageLink>
    </td>
  );
}
