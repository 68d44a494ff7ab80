import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** The province to practise in, on the real database: filled, changed, thrown away, filled anew. */

const parent = mkdtempSync(join(tmpdir(), 'dotpha rehearsal '));
const program = join(import.meta.dirname, '..', '..', 'bin', 'dotpha');
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) await stop(child);
  rmSync(parent, { recursive: true, force: true });
});

/** Starts on a folder of its own; resolves with the address, or with what was said when it did not start. */
async function launch(folder: string, ...options: string[]) {
  const env = { ...process.env, PORT: '0', DOTPHA_DATA: join(parent, folder) };
  const child = spawn(process.execPath, [program, 'start', '--json', ...options], { env });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close');
  let address: string | undefined;
  while (address === undefined && child.exitCode === null) {
    await Promise.race([ended, once(child.stdout, 'data')]);
    address = /"address":"([^"]+)"/.exec(said)?.[1];
  }
  return { child, address: address ?? '', said: () => said };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}

/** Signs the official of the province in; gives how he asks from then on. */
async function official(address: string) {
  const signIn = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'canbo', password: 'tinh-gia-dinh' }),
  });
  expect(signIn.status).toBe(200);
  const cookie = signIn.headers.getSetCookie().join('; ');
  return async (path: string, method = 'GET') => {
    const answer = await fetch(address + path, {
      method,
      headers: { cookie, origin: address, 'content-type': 'application/json', 'idempotency-key': 'a1' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { unread: number };
  };
}

test('a province that was practised in begins anew', { timeout: 900_000 }, async () => {
  const first = await launch('practised', '--demo');
  const before = await official(first.address);
  const { unread } = await before('/api/me/notices');
  expect(unread).toBeGreaterThan(0);
  await before('/api/me/notices/read', 'POST');
  expect((await before('/api/me/notices')).unread).toBe(0);
  await stop(first.child);

  const second = await launch('practised', '--demo', '--reset');
  const after = await official(second.address);
  expect((await after('/api/me/notices')).unread).toBe(unread);
  await stop(second.child);
});

test('what is no such province is never thrown away', { timeout: 900_000 }, async () => {
  const real = await launch('real');
  await stop(real.child);
  const refused = await launch('real', '--demo', '--reset');
  expect(refused.said()).toContain('"failure":"not-a-rehearsal"');
  const again = await launch('real');
  expect(again.said()).not.toContain('"password"');
  await stop(again.child);
});
