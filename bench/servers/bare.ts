import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import type { Source, Template } from '../record/template.ts';

/**
 * The least a server can do: Node's own HTTP, `pg`, and for each kind of request the statements that the application was
 * heard to send, in the same transaction, answered as JSON. No framework, no checks, no hashing. Arguments: the address of
 * the database and the file of the templates; prints the port it listens on.
 */
const [url = '', templateFile = ''] = process.argv.slice(2);
const templates = JSON.parse(readFileSync(templateFile, 'utf8')) as Record<string, Template>;

/** Days and instants stay the text they came as. */
const asText = new Set([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ]);
const pool = new pg.Pool({
  connectionString: url,
  max: 10,
  types: {
    getTypeParser: (oid: number, format?: 'text') =>
      asText.has(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format),
  } as pg.CustomTypesConfig,
});

type Rows = Record<string, unknown>[];

async function run(template: Template, inputs: string[]): Promise<Rows[]> {
  const answers: Rows[] = [];
  const made: string[] = [];
  const valueOf = (source: Source): unknown => {
    if ('literal' in source) return source.literal;
    if ('input' in source) return inputs[source.input];
    if ('list' in source) return source.list.map(valueOf);
    if ('fresh' in source) return (made[source.fresh] ??= randomUUID());
    const value = answers[source.statement]?.[source.row]?.[source.column];
    return source.plus > 0 ? Number(value) + source.plus : value;
  };
  let held: pg.PoolClient | undefined;
  try {
    for (const { text, sources } of template) {
      if (/^begin|^start transaction/i.test(text)) held = await pool.connect();
      const { rows } = await (held ?? pool).query<Rows[number]>(text, sources.map(valueOf));
      answers.push(rows);
      if (/^commit|^rollback/i.test(text)) {
        held?.release();
        held = undefined;
      }
    }
  } catch (error) {
    held?.release(true);
    throw error;
  }
  return answers;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare');
    const template = templates[pathname.slice(1)] ?? [];
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
    run(template, searchParams.getAll('i')).then(
      (answers) => {
        const text = JSON.stringify(answers);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
});
// Its clients rest while the other server has its turn.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});
// Ends with whoever started it.
process.stdin.on('end', () => process.exit(0)).resume();
