import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';

/** The addresses of every page of the made-up province, by name; those of things are found by way of the API. */
export async function demoPages(page: Page): Promise<{ [name: string]: string }> {
  const ask = async (path: string) =>
    (await page.request.get(new URL(`/api${path}`, page.url()).href)).json();
  const { campaigns } = (await ask('/campaigns')) as {
    campaigns: { id: string; authorityId: string; periodFrom: string; periodTo: string }[];
  };
  const ended = campaigns.find((campaign) => campaign.periodFrom.startsWith('2025')) ?? campaigns[0];
  const running = campaigns.find((campaign) => campaign.periodTo === '2026-12-31') ?? campaigns[0];
  if (ended === undefined || running === undefined) throw new Error('the made-up province has no campaign');
  const { appraisals } = (await ask(`/campaigns/${ended.id}/appraisals`)) as {
    appraisals: { id: string; proposed: string | null; level: string | null }[];
  };
  const changed =
    appraisals.find((it) => it.level !== null && it.level !== it.proposed) ??
    appraisals.find((it) => it.level !== null) ??
    appraisals[0];
  const { tasks } = (await ask(`/tasks?campaignId=${running.id}&state=active&limit=20`)) as {
    tasks: { id: string }[];
  };
  const details = await Promise.all(tasks.map(({ id }) => ask(`/tasks/${id}`)));
  const stories = details as { id: string; reports: { id: string }[]; products: unknown[] }[];
  const fullest = stories.toSorted(
    (a, b) => b.reports.length + b.products.length - (a.reports.length + a.products.length),
  )[0];
  const { tasks: shared } = (await ask('/tasks?search=rung trong co chung chi')) as {
    tasks: { id: string }[];
  };
  const { subTasks } = (await ask(`/tasks/${shared[0]?.id}/sub-tasks`)) as { subTasks: { id: string }[] };
  const inSession = campaigns.find((campaign) => campaign.periodTo === '2026-09-30') ?? ended;
  type Councils = { councils: { sessions: { id: string }[] }[] };
  const open = (await ask(`/campaigns/${inSession.id}/councils`)) as Councils;
  const closed = (await ask(`/campaigns/${ended.id}/councils`)) as Councils;
  const sessionOf = ({ councils }: Councils) => councils[0]?.sessions[0]?.id;
  const { appraisals: scored } = (await ask(`/campaigns/${inSession.id}/appraisals`)) as {
    appraisals: { id: string }[];
  };
  const { tasks: drafts } = (await ask(`/tasks?campaignId=${running.id}&state=draft&limit=1`)) as {
    tasks: { id: string }[];
  };
  const { entries } = (await ask(`/units/${running.authorityId}/backlog`)) as { entries: { id: string }[] };
  const { officials } = (await ask('/officials?limit=1')) as { officials: { id: string }[] };
  const issued = await page.request.post(new URL('/api/papers', page.url()).href, {
    data: { kind: 'progressReport', thingId: fullest?.reports.at(-1)?.id },
  });
  const { fingerprint } = (await issued.json()) as { fingerprint: string };
  if (changed === undefined || fullest === undefined) throw new Error('the made-up province is too empty');
  return {
    work: '/',
    notices: '/notices',
    help: '/help?role=official',
    order: '/propose?way=order',
    add: '/propose?way=add',
    proposals: `/campaigns/${running.id}/proposals`,
    assign: `/campaigns/${running.id}/assign`,
    rate: `/campaigns/${running.id}/rate`,
    tasks: '/tasks',
    revise: `/tasks/${drafts[0]?.id}/revise`,
    task: `/tasks/${fullest.id}`,
    share: `/tasks/${shared[0]?.id}/share`,
    check: `/check/${fingerprint}`,
    receipt: `/reports/${fullest.reports.at(-1)?.id}`,
    part: `/sub-tasks/${subTasks[0]?.id}`,
    campaigns: '/campaigns',
    campaign: `/campaigns/${running.id}`,
    setUp: '/campaigns/new',
    people: `/campaigns/${running.id}/people`,
    review: `/campaigns/${running.id}/review`,
    duplicates: `/campaigns/${running.id}/duplicates`,
    statistics: `/campaigns/${running.id}/figures`,
    backlog: '/backlog',
    backlogEntry: `/backlog/${entries[0]?.id}`,
    follow: `/follow?campaign=${running.id}`,
    followRates: `/follow?view=rates&campaign=${ended.id}`,
    followTargets: `/follow?view=targets&campaign=${running.id}`,
    followMismatches: `/follow?view=mismatches&campaign=${running.id}`,
    followReports: `/follow?view=reports&campaign=${running.id}`,
    reportList: `/follow/reports?campaign=${running.id}&period=2026-Q3`,
    reportForms: `/campaigns/${running.id}/report-forms`,
    periods: `/follow/periods?campaign=${running.id}`,
    crossTable: '/statistics',
    publishedTable: '/statistics?view=published&pack=tuyen-quang-2019',
    appraisals: `/appraisals?campaign=${ended.id}`,
    appraisal: `/appraisals/${changed.id}`,
    sheet: `/appraisals/${scored[0]?.id}/sheet`,
    calibration: `/campaigns/${ended.id}/calibration`,
    councils: `/councils?campaign=${inSession.id}`,
    council: `/council-sessions/${sessionOf(open)}`,
    minutes: `/council-sessions/${sessionOf(closed)}/minutes`,
    officials: '/officials',
    dossier: `/officials/${officials[0]?.id}`,
    regulations: '/regulations',
    regulation: '/regulations/nd-335-2025',
    compare: '/regulations/compare?older=vinh-phuc-371-2021%201.0.0&newer=vinh-phuc-371-2022%201.0.0',
    tryRules: `/regulations/try?campaign=${ended.id}&pack=tuyen-quang-2020%201.0.0`,
    units: '/admin',
    succession: '/admin/succession',
    import: '/import?kind=proposals',
    importRows: `/import?id=${await bringTable(page)}`,
    letterhead: `/units/${running.authorityId}/letterhead`,
    results: '/admin/results',
    security: '/me/security',
    ownMail: '/me/mail',
  };
}

/** A table of units somebody brought, checked, with a fault in it. */
async function bringTable(page: Page): Promise<string> {
  const rows = [
    ['TT', 'Tên đơn vị', 'Trực thuộc', 'Từ ngày'],
    [1, 'Trung tâm Dữ liệu Giả Định', 'UBND tỉnh Sông Lam', '01/02/2026'],
    [2, 'Trung tâm Giả Định', 'Đơn vị không có', '31/02/2026'],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'Danh mục', rows }] });
  const content = Buffer.from(bytes).toString('base64');
  const post = async (path: string, data: object) =>
    (await page.request.post(new URL(`/api/imports${path}`, page.url()).href, { data })).json();
  const { id } = (await post('', { kind: 'units', fileName: 'don-vi.xlsx', content })) as { id: string };
  await post(`/${id}/check`, { sheet: 0, places: { name: 1, parentId: 2, validFrom: 3 } });
  return id;
}
