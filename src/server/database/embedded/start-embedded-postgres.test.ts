import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { connectAndMigrate } from '#database/connect-and-migrate.ts';
import type { StartStep } from '#database/start-progress.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const parent = mkdtempSync(join(tmpdir(), 'dotpha postgres '));
const dataFolder = join(parent, 'data');
const cluster = join(dataFolder, 'postgres', 'cluster');
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function startHere(folder = dataFolder) {
  const steps: StartStep[] = [];
  const server = await startEmbeddedPostgres({
    dataFolder: folder,
    holder: 'a test',
    say: (step) => steps.push(step),
  });
  return { ...server, steps };
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

const serversOn = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => true,
    () => false,
  );

test('a first start creates a database that sorts Vietnamese, knows its cases and checks its pages', async () => {
  const { url, stop, steps } = await startHere();
  expect(steps).toEqual(['creating-database', 'starting-database']);
  expect(await ask(url, "select lower('ĐỘT PHÁ'), current_setting('data_checksums')")).toEqual([
    'đột phá',
    'on',
  ]);
  await ask(url, "create collation vi_of_icu (provider = icu, locale = 'vi')");
  const sorted =
    'select name collate vi_of_icu from (values ($$Đà$$), ($$Dũng$$), ($$Da$$), ($$Ân$$), ($$An$$)) t (name) order by 1';
  expect(await ask(url, sorted)).toEqual(['An', 'Ân', 'Da', 'Dũng', 'Đà']);
  expect(await ask(url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([false]);
  expect(statSync(join(dataFolder, 'postgres', 'access.json')).mode & 0o777).toBe(0o600);
  await stop();
  expect(await serversOn(url)).toBe(false);
});

test('a second owner of the folder is told who the first one is', async () => {
  const { url, stop, announce } = await startHere();
  await announce('http://127.0.0.1:3000');
  await expect(startHere()).rejects.toMatchObject({
    kind: 'already-running',
    params: { folder: realpathSync(dataFolder), holder: 'http://127.0.0.1:3000' },
  });
  expect(await serversOn(url)).toBe(true);
  await stop();
});

test('after a kill of the program the server left behind is replaced and nothing committed is lost', async () => {
  const owner = join(parent, 'owner.ts');
  writeFileSync(
    owner,
    `import { startEmbeddedPostgres } from '${join(import.meta.dirname, 'start-embedded-postgres.ts')}';
     const { url } = await startEmbeddedPostgres({ dataFolder: process.argv[2]!, holder: 'killed', say: () => {} });
     console.log(url);`,
  );
  const child = spawn(process.execPath, [owner, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const leftUrl = line.toString().trim();
  await ask(leftUrl, 'create table kept (word text)');
  await ask(leftUrl, "insert into kept values ('còn')");
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await serversOn(leftUrl)).toBe(true);

  const { url, stop, steps } = await startHere();
  expect(steps).toEqual(['stopping-leftover-server', 'starting-database']);
  expect(await ask(url, 'select word from kept')).toEqual(['còn']);
  await stop();
});

test('a process number in postmaster.pid that now belongs to another program is no obstacle', async () => {
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n`);
  const { url, stop } = await startHere();
  expect(await serversOn(url)).toBe(true);
  await stop();
});

test('the claim on the folder outlives a crash that makes the server cut every connection', async () => {
  const { url, stop } = await startHere();
  const claims = "select pid from pg_stat_activity where application_name = 'dotpha owner a test'";
  const [first] = await ask(url, claims);
  process.kill(Number(first), 'SIGKILL');
  await expect.poll(() => ask(url, claims).catch(() => []), { timeout: 60_000 }).toHaveLength(1);
  expect(await ask(url, claims)).not.toEqual([first]);
  await expect(startHere()).rejects.toMatchObject({ kind: 'already-running' });
  await stop();
});

test('a server that ends by itself is reported', async () => {
  const { failed, stop } = await startHere();
  process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
  expect(await failed).toMatchObject({ kind: 'database-stopped' });
  await stop();
});

test('a database with migrations that this program does not know is refused', async () => {
  const { url, stop } = await startHere();
  await (await connectAndMigrate(url)).destroy();
  await ask(url, "insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
  await expect(connectAndMigrate(url)).rejects.toMatchObject({
    kind: 'database-newer',
    params: { migrations: '9999-later' },
  });
  await stop();
});

test('a cluster of another PostgreSQL, or one that lacks a part, is named', async () => {
  const version = join(cluster, 'PG_VERSION');
  const access = join(dataFolder, 'postgres', 'access.json');
  writeFileSync(version, '17\n');
  await expect(startHere()).rejects.toMatchObject({
    kind: 'cluster-of-other-version',
    params: { found: '17', needed: '18' },
  });
  writeFileSync(version, '18\n');
  renameSync(access, `${access}.away`);
  await expect(startHere()).rejects.toMatchObject({
    kind: 'cluster-damaged',
    params: { reason: 'access.json' },
  });
  renameSync(`${access}.away`, access);
  const control = join(cluster, 'global', 'pg_control');
  renameSync(control, `${control}.away`);
  await expect(startHere()).rejects.toMatchObject({ kind: 'cluster-damaged' });
  renameSync(`${control}.away`, control);
});

test('a folder inside a file cannot be written', async () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  await expect(startHere(join(file, 'data'))).rejects.toMatchObject({
    kind: 'folder-not-writable',
    params: { reason: 'ENOTDIR' },
  });
});

test('without user namespaces, and in a folder closed to others, it still starts', async () => {
  const tools = join(parent, 'tools');
  const copied = '/var/lib/dotpha';
  const hadCopies = existsSync(copied);
  mkdirSync(tools);
  writeFileSync(join(tools, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const { PATH } = process.env;
  process.env['PATH'] = `${tools}${delimiter}${PATH}`;
  const folder = join(parent, 'closed');
  try {
    const { url, stop } = await startHere(folder);
    expect(await serversOn(url)).toBe(true);
    await stop();
    const again = await startHere(folder);
    expect(await serversOn(again.url)).toBe(true);
    await again.stop();
  } finally {
    process.env['PATH'] = PATH;
    const home = realpathSync(join(folder, 'postgres'));
    if (dirname(home) === copied) rmSync(hadCopies ? home : copied, { recursive: true });
  }
});
