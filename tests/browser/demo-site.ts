import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { chromium, type Page, type Request } from 'playwright-core';
import { openFileEvidenceStore } from '#database/evidence/file-evidence-store.ts';
import { buildHttp } from '#http/build-http.ts';
import { openInspector } from '#server/documents/inspection/open-inspector.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { loadPaperFormats } from '#server/regulations/paper-formats.ts';
import { demoPassword, fillDemo } from '#server/replay/demo/fill-demo.ts';
import { repositoryFolder } from '#server/start-settings.ts';
import { buildWebIfStale, webFolder } from '#server/web-build.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';
import { signInAs, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { openMigrated } from '#tests/system/open-migrated.ts';
import { findChromium } from './find-chromium.ts';

/** Those who look at the made-up province: one who sees all of it, and one head of a department. */
export const demoPeople = { specialist: 'chuyenvien', leader: 'lanhdao', official: 'canbo' };

/** How long a page may take for one step, in ms: long enough for a busy machine of two cores. */
const patience = 45_000;

/** The time it is when the made-up province opens, whenever the tests run: a Monday morning. */
const opening = Date.parse('2026-11-23T09:00:00+07:00');

/** What a window has asked the server and has no answer to yet. */
const unanswered = new WeakMap<Page, Set<Request>>();

interface WindowSize {
  width: number;
  height: number;
}

export interface DemoSite {
  address: string;
  /** Opens a window in which nobody is signed in. */
  openWindow(size?: WindowSize): Promise<Page>;
  /** Opens a window and signs in. */
  signIn(userName: string, size?: WindowSize): Promise<Page>;
  /** The same system at the other end of the API, to make up what the province lacks. */
  system: Pick<ThrowAwaySystem, 'signIn' | 'openAccount'>;
  /** The instant it is for the server, ISO text. */
  clock(): string;
  /** Puts the clock of the server on. */
  passMinutes(minutes: number): void;
  /** Faults of the server and of the pages so far: none is expected. */
  faults: string[];
  close(): Promise<void>;
}

/** The made-up province on a database in memory, the pages as built, and a browser to look at them. */
export async function openDemoSite(): Promise<DemoSite> {
  const faults: string[] = [];
  const ahead = opening - Date.now();
  let passed = 0;
  const clock = () => new Date(Date.now() + ahead + passed).toISOString();
  const db = await openMigrated();
  const packs = await loadPackLibrary({
    folders: [{ folder: join(repositoryFolder, 'regulations'), own: false }],
  });
  await createFirstAccount(db, {
    userName: 'admin',
    password: demoPassword,
    now: '2020-01-01T00:00:00.000Z',
  });
  const formats = await loadPaperFormats([join(repositoryFolder, 'formats')]);
  const folder = mkdtempSync(join(tmpdir(), 'dotpha demo '));
  const evidence = await openFileEvidenceStore(join(folder, 'evidence'), 50 * 1024 * 1024);
  const inspector = openInspector();
  await fillDemo({ db, packs, formats, evidence, inspector }, () => undefined, clock());
  await buildWebIfStale(() => undefined);
  // A copy: whoever builds the pages anew meanwhile does not take them away under an open window.
  const pages = join(folder, 'pages');
  cpSync(webFolder, pages, { recursive: true });
  const app = await buildHttp({
    services: { db, packs, formats, evidence, inspector },
    webFolder: pages,
    clock,
    uploadFolder: join(folder, 'uploads'),
    onFault: (error) => faults.push(String(error)),
  });
  // A browser reckons from it when the cookie of a session ends.
  app.addHook('onSend', async (_, reply) => void reply.header('date', new Date(clock()).toUTCString()));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const openWindow = async (size: WindowSize = { width: 1440, height: 900 }) => {
    const context = await browser.newContext({
      viewport: size,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(clockSetAhead(ahead));
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => faults.push(String(error)));
    noteRequests(page);
    return page;
  };
  return {
    address,
    openWindow,
    system: {
      signIn: (userName) => signInAs(app, faults, userName, demoPassword),
      async openAccount(admin, userName, account) {
        await admin.post('/accounts', { userName, password: demoPassword, ...account });
      },
    },
    faults,
    async signIn(userName, size) {
      const page = await openWindow(size);
      await page.goto(`${address}/sign-in`);
      await page.getByLabel('Tên đăng nhập').fill(userName);
      await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      return page;
    },
    clock,
    passMinutes(minutes) {
      passed += minutes * 60_000;
    },
    async close() {
      await browser.close();
      await app.close();
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the clock of a window ahead by so many milliseconds; written to run in the page. */
const clockSetAhead = (by: number) => `globalThis.Date = new Proxy(Date, {
  construct: (Clock, given, made) =>
    Reflect.construct(Clock, given.length === 0 ? [Clock.now() + ${by}] : given, made),
  get: (Clock, name) => (name === 'now' ? () => Clock.now() + ${by} : Reflect.get(Clock, name)),
})`;

/** Keeps count of what a window asks; the streams that stay open are not among it. */
function noteRequests(page: Page): void {
  const open = new Set<Request>();
  unanswered.set(page, open);
  page.on('request', (request) => {
    if (request.isNavigationRequest()) open.clear();
    else if (/\/(rpc|assets)\//.test(request.url())) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Waits until the page is there, and with it what it shows. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await quiet(page);
}

/** Waits until nothing is asked of the server, loading or moving, twice in a row: one answer may lead to the next question. */
export async function quiet(page: Page): Promise<void> {
  const end = performance.now() + patience;
  for (let times = 0; times < 2;) {
    const still = await page.evaluate<boolean>(stillness).catch(() => false);
    times = still && (unanswered.get(page)?.size ?? 0) === 0 ? times + 1 : 0;
    if (performance.now() > end) throw new Error(`${page.url()} does not settle`);
  }
}

/** Whether nothing is loading or moving once what there is has been drawn; written to run in the page. */
const stillness = `new Promise((answer) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => answer(
  document.querySelector('.mantine-Skeleton-root') === null &&
  document.getAnimations().every((it) => it.playState !== 'running' || it.effect?.getComputedTiming().iterations === Infinity)
)))))`;

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
