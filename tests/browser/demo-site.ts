import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page, type Request } from 'playwright-core';
import { buildHttp } from '#http/build-http.ts';
import { openInspector } from '#server/documents/inspection/open-inspector.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { loadPaperFormats } from '#server/regulations/paper-formats.ts';
import { demoPassword } from '#server/replay/demo/fill-demo.ts';
import { repositoryFolder } from '#server/start-settings.ts';
import { buildWebIfStale, webFolder } from '#server/web-build.ts';
import { signInAs, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { findChromium } from './find-chromium.ts';
import { openProvince } from './open-province.ts';

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
  const packs = await loadPackLibrary({
    folders: [{ folder: join(repositoryFolder, 'regulations'), own: false }],
  });
  const formats = await loadPaperFormats([join(repositoryFolder, 'formats')]);
  const inspector = openInspector();
  const folder = mkdtempSync(join(tmpdir(), 'dotpha demo '));
  const { db, evidence } = await openProvince(
    { packs, formats, inspector },
    join(folder, 'evidence'),
    new Date(opening).toISOString(),
  );
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
    // Without a language of its own a machine lets no file have accents in its name.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
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
