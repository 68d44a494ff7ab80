import pg from 'pg';

/** A statement as it went to the server, with what came back. */
export interface Heard {
  text: string;
  values: unknown[];
  rows: Record<string, unknown>[];
}

type Query = (
  this: pg.Client,
  query: string | { text: string; values?: unknown[] },
  values?: unknown[],
) => Promise<pg.QueryResult>;

/** Listens to every statement that this process sends while some work is done. One request at a time. */
export async function listenTo<Answer>(
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; heard: Heard[] }> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const heard: Heard[] = [];
  prototype.query = async function listening(statement, values) {
    const asked = query.call(this, statement, values);
    // The pool's own calls take a callback and give nothing back.
    const result = await (asked as Promise<pg.QueryResult> | undefined);
    if (result === undefined) return result as never;
    const text = typeof statement === 'string' ? statement : statement.text;
    const given = values ?? (typeof statement === 'string' ? [] : (statement.values ?? []));
    heard.push({ text, values: given, rows: result.rows });
    return result;
  };
  try {
    return { answer: await work(), heard };
  } finally {
    prototype.query = query;
  }
}
