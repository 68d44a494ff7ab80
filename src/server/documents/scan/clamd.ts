import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** Where a clamd listens: `/run/clamav/clamd.ctl`, or `host:3310`. */
export type ClamdPlace = { path: string } | { host: string; port: number };

/** Looks for malware in a file on the disk, by its path, or in bytes. */
export type Scan = (content: string | Uint8Array) => Promise<ScanAnswer>;

/** What a scanner says of a file. */
export type ScanAnswer = { clean: true } | { found: string } | { notScanned: 'unreachable' | 'tooLarge' };

/** Without a word from it for so long, a scanner is not there, milliseconds. */
const silence = 120_000;

/**
 * Sends a file, by its path or its bytes, to clamd for scanning, by its protocol: INSTREAM, then pieces each after its length in four bytes, then a length
 * of nought (clamd(8)). Never throws: what is not known to be clean is not scanned.
 */
export async function scanWithClamd(place: ClamdPlace, content: string | Uint8Array): Promise<ScanAnswer> {
  try {
    return read(await ask(place, (socket) => sendContent(socket, content)));
  } catch {
    // It breaks off in the middle of a file larger than it takes, and its word for that is often lost with the connection.
    const alive = await ask(place, (socket) => write(socket, Buffer.from('zPING\0'))).catch(() => '');
    return { notScanned: plain(alive) === 'PONG' ? 'tooLarge' : 'unreachable' };
  }
}

/** Says something, and gives what is answered. Throws where nothing is. */
async function ask(place: ClamdPlace, say: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(place);
  socket.setTimeout(silence, () => socket.destroy(new Error('silence')));
  try {
    const said = answerOf(socket);
    await Promise.race([said, say(socket)]);
    return await said;
  } finally {
    socket.destroy();
  }
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function sendContent(socket: Socket, content: string | Uint8Array): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  const pieces: AsyncIterable<Buffer> | Buffer[] =
    typeof content === 'string' ? createReadStream(content) : [Buffer.from(content)].filter(holdsAny);
  for await (const piece of pieces) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, Buffer.alloc(4));
}

/** A piece of no length would end what is sent. */
const holdsAny = ({ length }: Buffer) => length > 0;

/** What clamd says before it closes; also where it closes before all was sent, as when the file is too large for it. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
    socket.once('close', () => (text === '' ? reject(new Error('no answer')) : resolve(text)));
    socket.once('error', (error) => (text === '' ? reject(error) : resolve(text)));
    socket.once('end', () => text !== '' && resolve(text));
  });
}

const plain = (text: string) => text.replace(/\0/g, '').trim();

function read(text: string): ScanAnswer {
  const said = plain(text);
  if (said === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { found };
  return { notScanned: /size limit exceeded/i.test(said) ? 'tooLarge' : 'unreachable' };
}
