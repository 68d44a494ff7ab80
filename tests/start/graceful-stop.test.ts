import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** A request whose body is held back until `finish`, which gives the status of the answer. */
function begin(url: string, body: object) {
  const text = JSON.stringify(body);
  const sent = request(url, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      expect: '100-continue',
    },
  });
  const status = once(sent, 'response').then(([response]: IncomingMessage[]) => {
    response?.resume();
    return response?.statusCode;
  });
  const underWay = once(sent, 'continue');
  sent.flushHeaders();
  return {
    underWay,
    finish: () => {
      sent.end(text);
      return status;
    },
  };
}

it('finishes twenty-four running requests and exits with 0', { timeout: 480_000 }, async () => {
  const { program, address, password } = await start();
  const ended = once(program, 'exit');
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  const running = Array.from({ length: 24 }, () =>
    begin(`${address}/api/sign-in`, { userName: 'admin', password }),
  );
  // The program has read the head of every one and waits for the rest: all are under way when the signal comes.
  await Promise.all(running.map((one) => one.underWay));
  program.kill('SIGTERM');
  const ready = () =>
    fetch(`${address}/ready`).then(
      (response) => response.status,
      () => 'refused',
    );
  await expect.poll(ready).toSatisfy((it) => it === 'refused' || it === 503);
  const answers = await Promise.all(running.map((one) => one.finish()));
  expect(answers).toEqual(Array.from({ length: 24 }, () => 200));
  expect(await ended).toEqual([0, null]);
  await expect(fetch(`${address}/health`)).rejects.toThrow('fetch failed');
});
