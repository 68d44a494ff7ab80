import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scanWithClamd } from '#server/documents/scan/clamd.ts';
import { harmful, startClamd } from './clamd-daemon.ts';

/** What is said to a clamd, and what is made of its answers. */
let daemon: Awaited<ReturnType<typeof startClamd>>;
beforeAll(async () => {
  daemon = await startClamd();
}, 90_000);
afterAll(() => daemon?.stop());

it('hears that a file is clean, and the name of what is in one that is not', async () => {
  expect(await scanWithClamd(daemon.place, daemon.file('clean.txt', 'biên bản'))).toEqual({ clean: true });
  expect(await scanWithClamd(daemon.place, daemon.file('empty', ''))).toEqual({ clean: true });
  expect(await scanWithClamd(daemon.place, daemon.file('bad.txt', `xxx ${harmful} xxx`))).toEqual({
    found: 'Made.Up.Test.UNOFFICIAL',
  });
});

it('says that a file is larger than the scanner takes', async () => {
  const large = daemon.file('large', Buffer.alloc(8 * 1024 * 1024, 65));
  expect(await scanWithClamd(daemon.place, large)).toEqual({ notScanned: 'tooLarge' });
});

it('does not take silence for clean: nobody there, or somebody who says nothing or something else', async () => {
  const sound = daemon.file('sound', 'sound');
  expect(await scanWithClamd({ path: `${daemon.place.path}-nobody` }, sound)).toEqual({
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
