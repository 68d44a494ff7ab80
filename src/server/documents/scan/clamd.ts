import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** Where a clamd listens: `/run/clamav/clamd.ctl`, or `host:3310`. */
export type ClamdPlace = { path: string } | { host: string; port: number };

/** What a scanner says of a file. */
export type ScanAnswer = { clean: true } | { found: string } | { notScanned: 'unreachable' | 'tooLarge' };

/** Without a word from it for so long, a scanner is not there, milliseconds. */
const silence = 120_000;

/**
 * Sends a file to clamd for scanning, by its protocol: INSTREAM, then pieces each after its length in four bytes, then a length
 * of nought (clamd(8)). Never throws: what is not known to be clean is not scanned.
 */
export async function scanWithClamd(place: ClamdPlace, path: string): Promise<ScanAnswer> {
  const socket = connect(place);
  socket.setTimeout(silence, () => socket.destroy(new Error('silence')));
  try {
    const said = answerOf(socket);
    await Promise.race([said, send(socket, path)]);
    return read(await said);
  } catch {
    return { notScanned: 'unreachable' };
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  const write = (bytes: Buffer) =>
    new Promise<void>((resolve, reject) =>
      socket.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  await write(Buffer.from('zINSTREAM\0'));
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(Buffer.concat([length, piece]));
  }
  await write(Buffer.alloc(4));
}

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

function read(text: string): ScanAnswer {
  const said = text.replace(/\0/g, '').trim();
  if (said === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { found };
  return { notScanned: /size limit exceeded/i.test(said) ? 'tooLarge' : 'unreachable' };
}
