import { connect, type Socket } from 'node:net';

/** What came back: the status and how many bytes. */
export interface Answer {
  status: number;
  bytes: number;
  /** The first part of the body, to tell what went wrong. */
  begin: string;
}

/** One kept-alive connection that asks one thing after the other: as little work as a client can have. */
export class Connection {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes of the whole answer; unknown until the head is there, or for an answer in chunks. */
  #whole: number | undefined;
  #chunked = false;
  #head = '';
  #done: ((answer: Answer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;
  /** Closed by the server, which need not wait for ever for the next question. */
  closed = false;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (part: Buffer) => this.#take(part));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => {
      this.closed = true;
      this.#failed?.(new Error('the server closed the connection'));
    });
  }

  ask(request: string): Promise<Answer> {
    this.#parts = [];
    this.#size = 0;
    this.#whole = undefined;
    this.#chunked = false;
    this.#head = '';
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#head === '') this.#readHead();
    if (this.#head === '') return;
    const ended = this.#chunked ? this.#lastBytes() === '0\r\n\r\n' : this.#size === this.#whole;
    if (ended) this.#finish();
  }

  /** The end of what came so far; a part may end in the middle of it. */
  #lastBytes(): string {
    const parts = this.#parts.slice(-5).map((part) => part.subarray(-5));
    return Buffer.concat(parts).subarray(-5).toString('latin1');
  }

  #readHead(): void {
    const all = Buffer.concat(this.#parts);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    this.#parts = [all];
    this.#head = all.subarray(0, end).toString('latin1');
    this.#chunked = /^transfer-encoding: chunked/im.test(this.#head);
    this.#whole = end + 4 + Number(/^content-length: (\d+)/im.exec(this.#head)?.[1] ?? 0);
  }

  #finish(): void {
    const begin = this.#parts[0]?.subarray(this.#head.length + 4, this.#head.length + 504).toString() ?? '';
    this.#done?.({ status: Number(this.#head.slice(9, 12)), bytes: this.#size, begin });
  }
}
