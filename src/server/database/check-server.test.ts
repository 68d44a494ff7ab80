import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkServer } from './check-server.ts';

/** A message of PostgreSQL's protocol: a letter, the length, the content. */
function message(letter: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const int16 = (value: number): Buffer => Buffer.from([(value >> 8) & 255, value & 255]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value & 65_535)]);
const text = (value: string): Buffer => Buffer.from(`${value}\0`);
const ready = message('Z', Buffer.from('I'));

function tell(code: string): Buffer {
  return message('E', text('SFATAL'), text(`C${code}`), text('Mno'), Buffer.from([0]));
}

function row(values: Record<string, string>): Buffer {
  const shape = Buffer.concat([int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]);
  const fields = Object.keys(values).flatMap((name) => [text(name), shape]);
  const cells = Object.values(values).flatMap((value) => [int32(value.length), Buffer.from(value)]);
  const count = int16(Object.keys(values).length);
  return Buffer.concat([
    message('T', count, ...fields),
    message('D', count, ...cells),
    message('C', text('SELECT 1')),
    ready,
  ]);
}

let close = (): void => undefined;
afterEach(() => close());

/** A server that answers the greeting, then the first question, as given. */
async function serve(greeting: Buffer, answer: Buffer = Buffer.alloc(0)): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(greeting);
      socket.on('data', (data) => void (data[0] === 'Q'.charCodeAt(0) && socket.write(answer)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const welcome = Buffer.concat([message('R', int32(0)), ready]);

test('PostgreSQL 16 is accepted', async () => {
  const address = await serve(welcome, row({ number: '160000', version: '16.0' }));
  await expect(checkServer(`postgres://lan:secret@${address}/dotpha`)).resolves.toBeUndefined();
});

test('PostgreSQL 15 is too old', async () => {
  const address = await serve(welcome, row({ number: '150012', version: '15.12' }));
  await expect(checkServer(`postgres://lan:secret@${address}/dotpha`)).rejects.toMatchObject({
    kind: 'database-too-old',
    params: { address, found: '15.12', needed: '16' },
  });
});

test('a wrong password and a database that is not there are told apart, without the password', async () => {
  const refusing = await serve(tell('28P01'));
  await expect(checkServer(`postgres://lan:secret@${refusing}/dotpha`)).rejects.toMatchObject({
    kind: 'database-refuses-sign-in',
    params: { address: refusing, user: 'lan' },
  });
  close();
  const empty = await serve(tell('3D000'));
  await expect(checkServer(`postgres://lan:secret@${empty}/t%E1%BB%89nh`)).rejects.toMatchObject({
    kind: 'database-missing',
    params: { address: empty, database: 'tỉnh' },
  });
});

test('a server that does not answer is named with its address', async () => {
  const address = await serve(welcome);
  close();
  await expect(checkServer(`postgres://lan:secret@${address}/dotpha`)).rejects.toMatchObject({
    kind: 'database-unreachable',
    params: { address, reason: 'ECONNREFUSED' },
  });
});

test.each(['mysql://a/b', 'dotpha', 'host=localhost'])('%s is no address of a PostgreSQL', async (url) => {
  await expect(checkServer(url)).rejects.toMatchObject({
    kind: 'setting-invalid',
    params: { name: 'DATABASE_URL', value: '…' },
  });
});
