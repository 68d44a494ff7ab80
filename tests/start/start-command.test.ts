import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';

/** The command as a person calls it: by a link, from another folder, with spaces in every path. */
const parent = mkdtempSync(join(tmpdir(), 'dotpha start '));
const command = join(parent, 'dot pha');
symlinkSync(join(import.meta.dirname, '..', '..', 'bin', 'dotpha'), command);
const dataFolder = join(parent, 'dữ liệu');
/** The first start of a working copy also builds the screens. */
const patience = { timeout: 600_000 };

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function launch(variables: Record<string, string> = {}) {
  const env = {
    ...process.env,
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    PORT: '0',
    DOTPHA_DATA: dataFolder,
    ...variables,
  };
  const child = spawn(process.execPath, [command, 'start'], {
    cwd: parent,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  const address = new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/127\.0\.0\.1:\d+(?=\D)/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', look);
    void ended.then(() => reject(new Error(output)));
  });
  address.catch(() => undefined);
  return { child, address, ended };
}

/** The last line of a start that is expected to fail with 1. */
async function failureOf(variables: Record<string, string>): Promise<string | undefined> {
  const { code, output } = await launch(variables).ended;
  expect(code).toBe(1);
  return output.trim().split('\n').at(-1);
}

async function isHealthy(address: string): Promise<boolean> {
  return (await fetch(`${address}/health`)).ok;
}

const postmasterFile = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');

test('starts, refuses a second start on the same folder, and stops in good order', patience, async () => {
  const first = launch();
  const address = await first.address;
  expect(await isHealthy(address)).toBe(true);
  expect(await failureOf({})).toBe(
    `The data folder ${dataFolder} is in use by ${address}: use that one, stop it first, or set DOTPHA_DATA to another folder.`,
  );
  first.child.kill('SIGINT');
  expect(await first.ended).toMatchObject({ code: 0 });
  expect(existsSync(postmasterFile)).toBe(false);
});

test('stops the database when the launcher is killed', patience, async () => {
  const { child, address } = launch();
  await address;
  child.kill('SIGKILL');
  await expect.poll(() => existsSync(postmasterFile), { timeout: 120_000 }).toBe(false);
});

test('starts again after everything but the database was killed', patience, async () => {
  const first = launch();
  await first.address;
  const left = readFileSync(postmasterFile, 'utf8').split('\n')[0];
  const [program] = spawnSync('ps', ['-o', 'pid=', '--ppid', String(first.child.pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split(/\s+/);
  process.kill(Number(program), 'SIGKILL');
  await first.ended;
  const second = launch();
  expect(await isHealthy(await second.address)).toBe(true);
  expect(readFileSync(postmasterFile, 'utf8').split('\n')[0]).not.toBe(left);
  second.child.kill('SIGTERM');
  const { code, output } = await second.ended;
  expect(code).toBe(0);
  expect(output).toContain('left over from a run that was killed');
});

test('a taken port is one sentence, in the language of the terminal', patience, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await failureOf({ PORT: String(port) })).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
  );
  expect(await failureOf({ PORT: String(port), LANG: 'vi_VN.UTF-8' })).toBe(
    `Cổng ${port} trên 127.0.0.1 đang bị chương trình khác dùng: hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ PORT=${port + 1} npm start.`,
  );
  other.close();
});

test('wrong settings are told before anything is begun', patience, async () => {
  expect(await failureOf({ PORT: 'abc' })).toBe('PORT=abc cannot be used: set it to 0–65535.');
  expect(await failureOf({ DATABASE_URL: 'postgres://lan:secret@127.0.0.1:1/dotpha' })).toBe(
    'The database at 127.0.0.1:1 does not answer (ECONNREFUSED): check DATABASE_URL and that the server is running.',
  );
  expect(await failureOf({ DOTPHA_DATA: '/sys/dotpha' })).toMatch(
    /^The data folder \/sys\/dotpha cannot be written by this account \((EPERM|EACCES|EROFS)\): give it the right to, or set DOTPHA_DATA to another folder\.$/,
  );
});

test('a full disk is named', patience, () => {
  const folder = join(parent, 'small disk');
  mkdirSync(folder);
  const script = `mount -t tmpfs -o size=50m none "$1" && exec "$2" "$3" start`;
  const mapping = ['--user', '--map-root-user', '--mount'];
  const { stderr, status } = spawnSync(
    'unshare',
    [...mapping, 'sh', '-c', script, 'sh', folder, process.execPath, command],
    {
      env: { ...process.env, LC_ALL: 'C', PORT: '0', DOTPHA_DATA: join(folder, 'data') },
      encoding: 'utf8',
    },
  );
  expect(stderr.trim()).toBe(
    `There is too little space left on the disk of ${join(folder, 'data')}: free at least 100 MB and start again.`,
  );
  expect(status).toBe(1);
});
