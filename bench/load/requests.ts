/** A request ready to be sent again and again; `#########` in it becomes a number that no other sending has. */
export interface Prepared {
  app: string;
  bare: string;
}

export const numberHole = '#########';

export interface Question {
  method: 'GET' | 'POST';
  /** Path and query below the application's `/api`. */
  path: string;
  body?: object | undefined;
  /** The session of whoever asks. */
  cookie: string;
  /** What varies between requests of the kind, as the statements will hold it. */
  inputs: string[];
}

/** The bytes of a request, for the application and for the bare server. */
export function prepare(operation: string, question: Question): Prepared {
  const { method, path, body, cookie, inputs } = question;
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = (target: string) =>
    `${method} ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n` +
    (body === undefined
      ? '\r\n'
      : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  const query = inputs.map((input) => `i=${encodeURIComponent(input).replaceAll('%23', '#')}`).join('&');
  return { app: head(`/api${path}`), bare: head(`/${operation}?${query}`) };
}
