import type { Language } from '#domain/appraisal/figure-text.ts';
import { obligationStates } from '#domain/progress/report-obligations.ts';
import { type Answers, client } from '#web/api/client.ts';
import { followExportWords } from '#web/text/following/follow-export-words.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { postText } from '#web/text/post-text.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { asHeading, blockTerms, natureTerms, originTerms } from '#web/text/terms.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { dateCell, figureCell, tableOf } from '#web/ui/export/table-of.ts';
import type { Campaign } from './campaign.ts';
import type { ReportFilter } from './report-filter.ts';
import { periodName } from '#web/text/period-name.ts';
import { measuredText } from './targets/measured-text.ts';

interface Lead {
  fullName: string | null;
  postTitle: string | null;
  unitName: string;
}
const leadName = ({ fullName, unitName }: Lead) => fullName ?? unitName;
const leadPlace = ({ fullName, postTitle, unitName }: Lead) =>
  fullName === null ? null : postText(postTitle, unitName);

/** What stands still: who is to move it, for how many days. */
export async function exportedStuck(
  asked: Parameters<typeof client.campaign.stuck>[0],
  campaign: Campaign,
  language: Language,
): Promise<ExportedTable> {
  const text = followWords[language];
  const heads = followExportWords[language];
  const { rows, holders } = await client.campaign.stuck({ ...asked, limit: 5000 });
  const holder = holders.find(({ key }) => key === asked.holder);
  const about = [campaign.title, ...(holder ? [`${text.stuck.holder}: ${holder.name}`] : [])];
  return tableOf({ name: text.stuck.listLabel, about }, rows, [
    [text.stuck.what, ({ kind }) => text.stuck.kinds[kind]],
    [heads.said, (row) => row.text],
    [text.stuck.proposal, (row) => row.proposal],
    [text.stuck.guidance, (row) => row.guidance],
    [text.task, (row) => row.title],
    [text.lead, leadName],
    [text.unit, leadPlace],
    [text.stuck.holder, (row) => row.holderName],
    [text.stuck.age, (row) => figureCell(row.ageDays)],
    [text.stuck.due, (row) => dateCell(row.dueOn)],
  ]);
}

/** The rates row by row and period by period, in percent; what is told of too few people is named, not shown. */
export function exportedRates(
  rates: Answers['campaign']['rates'],
  named: {
    title: string;
    rows: string;
    nameOf: (row: Answers['campaign']['rates']['rows'][number]) => string;
  },
  campaign: Campaign,
  language: Language,
): ExportedTable {
  const text = followWords[language];
  const heads = followExportWords[language];
  const cell = ({ state, rate }: (typeof rates.total)[number]) =>
    state === 'few' ? text.few : state === 'missing' ? text.rates.missing : figureCell(rate);
  return {
    name: named.title,
    about: [campaign.title],
    heads: [
      named.rows,
      heads.tasks,
      ...rates.total.map(({ period }) => `${periodName(period, language)} (%)`),
    ],
    rows: [
      ...rates.rows.map((row) => [named.nameOf(row), figureCell(row.tasks), ...row.cells.map(cell)]),
      [text.rates.total, null, ...rates.total.map(cell)],
    ],
  };
}

/** Every indicator with what was reached, where it should stand and its target. */
export async function exportedTargets(
  asked: Parameters<typeof client.campaign.indicators>[0],
  campaign: Campaign,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = followWords[language];
  const heads = followExportWords[language];
  type Row = Answers['campaign']['indicators']['indicators'][number];
  const rows = await gatherRows<Row, string>(told, async (after) => {
    const page = await client.campaign.indicators({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.indicators, next: page.next };
  });
  return tableOf({ name: text.targets.label, about: [campaign.title] }, rows, [
    [text.targets.indicator, (row) => row.name],
    [text.task, (row) => row.taskTitle],
    [text.lead, leadName],
    [text.unit, leadPlace],
    [heads.unitOfMeasure, (row) => row.unitOfMeasure],
    [
      text.targets.actual,
      (row) =>
        row.lastPeriod === null
          ? null
          : 'actual' in row.measured && typeof row.measured.actual === 'string'
            ? figureCell(row.measured.actual)
            : measuredText(row.measured, language),
    ],
    [heads.ofPeriod, (row) => (row.lastPeriod === null ? null : periodName(row.lastPeriod, language))],
    [
      text.targets.target,
      (row) =>
        'target' in row.measured ? figureCell(row.measured.target) : targetText(row.measured, language),
    ],
    [`${text.targets.scheduled} (%)`, (row) => figureCell(row.scheduled.percent)],
  ]);
}

/** Declared, proved and scheduled in percent, and how they part. */
export async function exportedMismatches(
  asked: Parameters<typeof client.campaign.mismatches>[0],
  campaign: Campaign,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = followWords[language];
  const { mismatch } = text;
  type Row = Answers['campaign']['mismatches']['tasks'][number];
  const rows = await gatherRows<Row, string>(told, async (after) => {
    const page = await client.campaign.mismatches({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.tasks, next: page.next };
  });
  const about = [
    campaign.title,
    ...(asked.kind ? [`${mismatch.parted}: ${mismatch.kinds[asked.kind]}`] : []),
  ];
  return tableOf({ name: mismatch.label, about }, rows, [
    [text.task, (row) => row.title],
    [text.lead, leadName],
    [text.unit, leadPlace],
    [`${mismatch.declared} (%)`, (row) => figureCell(row.declared)],
    [`${mismatch.proved} (%)`, (row) => figureCell(row.proved)],
    [`${mismatch.scheduled} (%)`, (row) => figureCell(row.scheduled)],
    [mismatch.parted, ({ kinds }) => kinds.map((kind) => mismatch.kinds[kind]).join('; ') || mismatch.none],
  ]);
}

/** Who owes reports of which period, and how each stands. */
export function exportedCoverage(
  coverage: Answers['campaign']['coverage'],
  campaign: Campaign,
  language: Language,
): ExportedTable {
  const { reports } = reportWords[language];
  const text = followWords[language];
  const heads = followExportWords[language];
  return tableOf({ name: reports.label, about: [campaign.title] }, coverage.rows, [
    [reports.who, leadName],
    [text.unit, leadPlace],
    [heads.tasks, (row) => figureCell(row.tasks)],
    ...coverage.periods.map(
      ({ period }): [string, (row: (typeof coverage.rows)[number]) => string | null] => [
        periodName(period, language),
        ({ cells }) => {
          const states = cells.find((cell) => cell.period === period)?.states ?? {};
          return (
            obligationStates
              .flatMap((state) =>
                (states[state] ?? 0) > 0 ? [`${states[state]} ${reports.states[state]}`] : [],
              )
              .join('; ') || null
          );
        },
      ],
    ),
  ]);
}

/** The reports of one period: whose, and where each stands. What the view before narrowed them by stands nowhere on the page. */
export async function exportedReports(
  asked: Parameters<typeof client.task.listReportObligations>[0],
  { lead, unit, block, group, origin, nature }: ReportFilter,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const words = reportWords[language];
  const text = followWords[language];
  type Row = Answers['task']['listReportObligations']['obligations'][number];
  const rows = await gatherRows<Row, { dueOn: string; id: string }>(told, async (after) => {
    const page = await client.task.listReportObligations({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.obligations, next: page.next };
  });
  const name = `${words.list.title}: ${periodName(asked.period, language)}`;
  const campaign = await client.campaign.get({ campaignId: asked.campaignId });
  const [leader] = rows[0]?.owners ?? [];
  const said: [name: string, chosen: string | undefined][] = [
    [text.lead, lead && leader && leadName(leader)],
    [text.unit, unit && (await client.organisation.getUnit({ id: unit })).unit.name],
    [text.block, block && blockTerms[block][language]],
    [text.group, group && campaign.pack.groups.find(({ id }) => id === group)?.title[language]],
    [text.origin, origin && originTerms[origin][language]],
    [text.nature, nature && natureTerms[nature][language]],
  ];
  const narrowed = said.flatMap(([of, chosen]) => (chosen ? [`${of}: ${chosen}`] : [])).join('; ');
  return tableOf({ name, about: [campaign.title, ...(narrowed === '' ? [] : [narrowed])] }, rows, [
    [text.task, (row) => row.title],
    [text.lead, ({ owners: [lead] }) => (lead === undefined ? null : leadName(lead))],
    [text.unit, ({ owners: [lead] }) => (lead === undefined ? null : leadPlace(lead))],
    [words.list.state, (row) => asHeading(words.reports.states[row.state])],
    [words.list.due, (row) => dateCell(row.dueOn)],
    [words.list.submitted, (row) => dateCell(row.submittedOn)],
  ]);
}
