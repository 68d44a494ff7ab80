import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayInVietnam } from '#domain/base/dates.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateText } from '#web/ui/format-date.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Answered } from '../answered.tsx';
import { periodName } from '#web/text/period-name.ts';
import { Differences } from './differences.tsx';

type Period = Answers['task']['listPeriods']['periods'][number];

/** The periods of a campaign: which are sealed, sealing one that has ended, and what has changed since. */
export function PeriodsPage() {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const { sealing } = useWords(reportWords);
  const { campaign: campaignId = '', from, to } = useSearch({ from: '/inside/follow/periods' });
  const navigate = useNavigate();
  const campaigns = useQuery(api.campaign.list.queryOptions({ input: {} }));
  const periods = useQuery({
    ...api.task.listPeriods.queryOptions({ input: { campaignId } }),
    enabled: campaignId !== '',
  });
  const today = dayInVietnam(new Date().toISOString());
  const sealed = (periods.data?.periods ?? []).filter((it) => it.sealed !== null);
  const start = sealed.find((it) => it.period === from) ?? sealed.at(-1);
  const columns: FiledColumn<Period>[] = [
    {
      head: text.period,
      names: true,
      cell: (row) => <b>{periodName(row.period, language)}</b>,
      file: { [text.period]: (row) => periodName(row.period, language) },
    },
    {
      head: sealing.from,
      width: '12%',
      cell: (row) => <DateText date={row.from} />,
      file: { [sealing.from]: (row) => ({ date: row.from }) },
    },
    {
      head: sealing.to,
      width: '12%',
      cell: (row) => <DateText date={row.to} />,
      file: { [sealing.to]: (row) => ({ date: row.to }) },
    },
    {
      head: sealing.due,
      width: '12%',
      cell: (row) => <DateText date={row.dueOn} />,
      file: { [sealing.due]: (row) => ({ date: row.dueOn }) },
    },
    {
      head: sealing.state,
      width: '26%',
      cell: (row) =>
        row.sealed !== null ? (
          <StateTag tone="good">
            {asHeading(sealing.sealed(dateText(row.sealed.on), row.sealed.by ?? '–'))}
          </StateTag>
        ) : (
          <StateTag>{asHeading(row.to < today ? sealing.open : sealing.notEnded)}</StateTag>
        ),
      file: {
        [sealing.state]: ({ sealed: act, to: last }) =>
          asHeading(
            act !== null
              ? sealing.sealed(dateText(act.on), act.by ?? '–')
              : last < today
                ? sealing.open
                : sealing.notEnded,
          ),
      },
    },
    { head: sealing.corrections, width: '10%', figures: true, cell: (row) => row.corrections },
    {
      head: sealing.seal,
      width: '12%',
      cell: (row) =>
        row.maySeal ? (
          <ActDialog
            label={sealing.seal}
            title={sealing.sealTitle(periodName(row.period, language))}
            size="md"
            ready
            send={() => client.task.sealPeriod({ campaignId, period: row.period })}
          >
            <Text>{sealing.sealNote}</Text>
          </ActDialog>
        ) : null,
      file: {},
    },
  ];
  const titles = (campaigns.data?.campaigns ?? []).flatMap(({ id, title }) =>
    id === campaignId ? [title] : [],
  );
  const go = (search: { campaign?: string; from?: string; to?: string }) =>
    void navigate({ to: '/follow/periods', search: { campaign: campaignId, ...search } });
  return (
    <>
      <PageHead
        title={sealing.title}
        above={
          <PageLink to="/follow" search={{ campaign: campaignId }}>
            {text.title}
          </PageLink>
        }
      />
      <NativeSelect
        label={text.campaign}
        maw={520}
        mb="md"
        data={(campaigns.data?.campaigns ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={campaignId}
        onChange={(event) => go({ campaign: event.currentTarget.value })}
      />
      <Answered query={periods}>
        {(data) => (
          <>
            <Section
              title={sealing.listLabel}
              note={data.periods.length}
              acts={
                <ExportButtons
                  table={() => shownTable({ name: sealing.title, about: titles }, columns, data.periods)}
                />
              }
            >
              <DataTable
                label={sealing.listLabel}
                columns={columns}
                rows={data.periods}
                keyOf={(row) => row.period}
              />
            </Section>
            {start === undefined ? (
              <Section title={sealing.compare}>
                <Text c="dimmed">{sealing.noneSealed}</Text>
              </Section>
            ) : (
              <Differences
                campaignId={campaignId}
                about={titles}
                sealed={sealed.map((it) => it.period)}
                from={start.period}
                to={sealed.some((it) => it.period === to) ? to : undefined}
                onChange={go}
              />
            )}
          </>
        )}
      </Answered>
    </>
  );
}
