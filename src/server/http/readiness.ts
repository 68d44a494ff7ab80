import type { FastifyInstance } from 'fastify';
import { isCurrent } from '#database/migrate.ts';
import type { Services } from '#use-cases/base/perform.ts';

/**
 * `/health`: the process answers. `/ready`: it can do its work: the database answers, its schema is the one of this
 * program, the store of evidence answers, and nobody has asked it to stop; else 503.
 */
export function answerReadiness(
  app: FastifyInstance,
  { db, evidence }: Pick<Services, 'db' | 'evidence'>,
): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  // What is answered while stopping is the last on its connection: one kept open would hold the stop up.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (stopping) void reply.header('connection', 'close');
    return payload;
  });
  // One whose answer had begun before, as a long download, is closed behind it.
  app.addHook('onResponse', async () => {
    if (stopping) setImmediate(() => app.server.closeIdleConnections());
  });
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const status = stopping ? 'stopping' : await statusOf(db, evidence);
    return reply.status(status === 'ready' ? 200 : 503).send({ status });
  });
}

async function statusOf(
  db: Services['db'],
  evidence: Services['evidence'],
): Promise<'ready' | 'databaseBehind' | 'databaseUnreachable' | 'evidenceStoreUnreachable'> {
  try {
    if (!(await isCurrent(db))) return 'databaseBehind';
    return evidence === undefined || (await evidence.reachable()) ? 'ready' : 'evidenceStoreUnreachable';
  } catch {
    return 'databaseUnreachable';
  }
}
