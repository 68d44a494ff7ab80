import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';

/** Asked to stop, the program answers what it was asked before, takes nothing new, and ends by itself. */
const dataFolder = mkdtempSync(join(tmpdir(), 'dotpha stop '));
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
    const line = told.split('\n').find((text) => text.includes('"address"') && text.endsWith('}'));
    if (line === undefined) continue;
    const { address, firstSignIn } = JSON.parse(line) as {
      address: string;
      firstSignIn: { password: string };
    };
    return { program, address, password: firstSignIn.password };
  }
  throw new Error(`the program ended without an address: ${told}`);
}

it('finishes twenty-four running requests and exits with 0', { timeout: 90_000 }, async () => {
  const { program, address, password } = await start();
  const ended = once(program, 'exit');
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  // Each takes the time of a password hash, four at once: when the first is answered the others are under way.
  const running = Array.from({ length: 24 }, () =>
    fetch(`${address}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: 'admin', password }),
    }),
  );
  await Promise.race(running);
  program.kill('SIGTERM');
  await wait(20);
  const ready = await fetch(`${address}/ready`).then(
    (response) => response.status,
    () => 'refused',
  );
  expect(['refused', 503]).toContain(ready);
  const answers = await Promise.all(running);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 24 }, () => 200));
  expect(await ended).toEqual([0, null]);
  await expect(fetch(`${address}/health`)).rejects.toThrow('fetch failed');
});
