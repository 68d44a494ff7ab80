import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { verifyLog } from '#database/log-store.ts';
import { withDatabase } from '#database/with-database.ts';

/**
 * Twenty times the program is killed under writes, every second time together with its database server, and started
 * again on what is left. Whatever was acknowledged must be there at the end, once, and the log must fit.
 */
const rounds = 20;
const writers = 4;
const dataFolder = mkdtempSync(join(tmpdir(), 'dotpha kill '));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const repository = join(import.meta.dirname, '..', '..');

async function start() {
  const { DATABASE_URL: _, ...variables } = process.env;
  const program = spawn(process.execPath, [join(repository, 'src', 'cli', 'main.ts'), 'start', '--json'], {
    env: { ...variables, DOTPHA_DATA: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const chunk of program.stdout) {
    told += String(chunk);
    // One JSON object a line; the line with the address ends the start.
    const line = told
      .split('\n')
      .slice(0, -1)
      .find((text) => text.includes('"address"'));
    if (line === undefined) continue;
    const { address, firstSignIn } = JSON.parse(line) as {
      address: string;
      firstSignIn?: { password: string };
    };
    return { program, address, password: firstSignIn?.password };
  }
  throw new Error(`the program ended without an address: ${told}`);
}

async function signIn(address: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'admin', password }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Writes one unit after another until the connection breaks; notes the names that were acknowledged. */
async function write(address: string, cookie: string, label: string, acknowledged: string[]): Promise<void> {
  for (let number = 0; ; number += 1) {
    const name = `Đơn vị ${label}-${number}`;
    const unit = {
      name,
      kind: 'department',
      tree: 'government',
      block: 'government',
      validFrom: '2026-01-01',
    };
    try {
      const response = await fetch(`${address}/api/units`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(unit),
      });
      await response.json();
      if (!response.ok) return;
      acknowledged.push(name);
    } catch {
      return;
    }
  }
}

function killServer(): void {
  const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
}

it('loses nothing it acknowledged', { timeout: 1_200_000 }, async () => {
  const acknowledged: string[] = [];
  let password: string | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const { program, address, password: first } = await start();
    password ??= first;
    const cookie = await signIn(address, password ?? '');
    const writing = Array.from({ length: writers }, (_, writer) =>
      write(address, cookie, `${round}-${writer}`, acknowledged),
    );
    // All is under way, on a slow machine too; then it goes on for a while, longer in each round.
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 1);
    await new Promise((resolve) => setTimeout(resolve, 120 + round * 10));
    const exited = once(program, 'exit');
    program.kill('SIGKILL');
    if (round % 2 === 1) killServer();
    await exited;
    await Promise.all(writing);
  }

  const options = { dataFolder, databaseUrl: undefined, holder: 'a test', say: () => undefined };
  const { stored, faults } = await withDatabase(options, async (db) => {
    const units = await db.selectFrom('unit').select('name').execute();
    return { stored: units.map((unit) => unit.name), faults: (await verifyLog(db)).faults };
  });
  expect(acknowledged.filter((name) => !stored.includes(name))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
  expect(faults).toEqual([]);
});
