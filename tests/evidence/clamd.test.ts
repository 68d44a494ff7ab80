import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { scanWithClamd } from '#server/documents/scan/clamd.ts';

/**
 * A clamd of Debian (`clamav-daemon`) with one signature of its own: a line of text that no file has by chance. The signatures
 * of the world are not needed for what is asked here: what is said to it, and what is made of its answers.
 */
const harmful = 'dotpha-made-up-malware-for-a-test';
const folder = mkdtempSync(join(tmpdir(), 'dotpha-clamd-'));
const socket = join(folder, 'clamd.sock');
const place = { path: socket };
let clamd: ChildProcess;
let ended: string | undefined;

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  chmodSync(folder, 0o755);
  // Name, any kind of file, anywhere in it, the bytes.
  file('made-up.ndb', `Made.Up.Test:0:*:${Buffer.from(harmful).toString('hex')}\n`);
  const settings = file(
    'clamd.conf',
    [
      'Foreground yes',
      `DatabaseDirectory ${folder}`,
      `LocalSocket ${socket}`,
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 1M',
      'ConcurrentDatabaseReload no',
    ].join('\n'),
  );
  clamd = spawn('clamd', ['--config-file', settings], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  clamd.once('error', (error) => (ended = String(error)));
  clamd.once('exit', (code) => (ended = `clamd ended with ${code}`));
  const sound = file('sound', 'sound');
  const needed = 'clamd is needed for this test: apt-get install clamav-daemon';
  await vi.waitFor(
    async () => {
      const said = ended ?? (await scanWithClamd(place, sound));
      if (typeof said === 'string' || !('clean' in said))
        throw new Error(`${needed} (${JSON.stringify(said)})`);
    },
    { timeout: 60_000, interval: 200 },
  );
}, 90_000);
afterAll(() => {
  clamd?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('hears that a file is clean, and the name of what is in one that is not', async () => {
  expect(await scanWithClamd(place, file('clean.txt', 'biên bản'))).toEqual({ clean: true });
  expect(await scanWithClamd(place, file('empty', ''))).toEqual({ clean: true });
  expect(await scanWithClamd(place, file('bad.txt', `xxx ${harmful} xxx`))).toEqual({
    found: 'Made.Up.Test.UNOFFICIAL',
  });
});

it('says that a file is larger than the scanner takes', async () => {
  const large = file('large', Buffer.alloc(8 * 1024 * 1024, 65));
  expect(await scanWithClamd(place, large)).toEqual({ notScanned: 'tooLarge' });
});

it('does not take silence for clean: nobody there, or somebody who says nothing or something else', async () => {
  const sound = join(folder, 'sound');
  expect(await scanWithClamd({ path: join(folder, 'nobody.sock') }, sound)).toEqual({
    notScanned: 'unreachable',
  });
  for (const word of ['', 'HTTP/1.1 200 OK\r\n\r\n']) {
    const other = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.resume().end(word);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(await scanWithClamd({ host: '127.0.0.1', port }, sound)).toEqual({ notScanned: 'unreachable' });
    other.close();
  }
});
