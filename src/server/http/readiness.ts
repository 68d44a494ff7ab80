import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { isCurrent } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';

/**
 * `/health`: the process answers. `/ready`: it can do its work: the database answers, its schema is the one of this
 * program, and nobody has asked it to stop; else 503.
 */
export function answerReadiness(app: FastifyInstance, db: Kysely<Database>): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  // What is answered while stopping is the last on its connection: one kept open would hold the stop up.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (stopping) void reply.header('connection', 'close');
    return payload;
  });
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const status = stopping ? 'stopping' : await statusOf(db);
    return reply.status(status === 'ready' ? 200 : 503).send({ status });
  });
}

async function statusOf(db: Kysely<Database>): Promise<'ready' | 'databaseBehind' | 'databaseUnreachable'> {
  try {
    return (await isCurrent(db)) ? 'ready' : 'databaseBehind';
  } catch {
    return 'databaseUnreachable';
  }
}
