import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LogEntry } from '#domain/audit/log-entry.ts';
import { refuse } from '#domain/base/result.ts';
import { perform } from '#use-cases/base/perform.ts';
import { watchSession } from '#use-cases/council/watch-session.ts';
import type { Commits } from './commits.ts';
import { problemOfRefusal, problemType } from '#http/problem.ts';
import type { RequestContext } from '#http/request-context.ts';

interface Around {
  commits: Commits;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  onFault: (error: unknown) => void;
}

/** Milliseconds between two signs of life. Proxies give a silent connection up after a minute or less. */
const heartbeat = 15_000;

/**
 * `GET /api/council-sessions/{sessionId}/events`: a stream of server-sent events, one each time anything of the session
 * changed. It carries a mark and nothing of what changed. Whether the reader may still look is asked anew each time, also
 * with every sign of life, which finds what another process did too.
 */
export function serveCouncilEvents(app: FastifyInstance, around: Around): void {
  const streams = new Set<PassThrough>();
  // A stream would hold the stop up for ever.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
  app.get<{ Params: { sessionId: string } }>(
    '/api/council-sessions/:sessionId/events',
    async (request, reply) => {
      const { sessionId } = request.params;
      const first = await around.contextOf(request, reply);
      const look = async () => {
        const {
          actor,
          scopes,
          services,
          now,
          requestId,
          sessionId: by,
        } = await around.contextOf(request, reply);
        if (actor === undefined) return refuse('signInNeeded', {});
        const scope = 'council:read';
        if (scopes !== undefined && !scopes.some((it) => it === scope))
          return refuse('scopeMissing', { scope });
        return perform(services, { actor, now, requestId, sessionId: by }, watchSession, { sessionId });
      };
      const seen = await look();
      if (!seen.ok) {
        const problem = problemOfRefusal(seen.refusal, first.asked);
        return reply.status(problem.status).type(problemType).send(problem);
      }
      const stream = new PassThrough();
      streams.add(stream);
      let { mark } = seen.value;
      const things = new Set([sessionId, ...seen.value.appraisalIds]);
      stream.write(eventOf(mark));

      let looking = Promise.resolve();
      const again = (alive: string) => {
        looking = looking.then(async () => {
          if (stream.writableEnded) return;
          const next = await look();
          if (!next.ok) return void stream.end();
          if (next.value.mark === mark) return void stream.write(alive);
          mark = next.value.mark;
          stream.write(eventOf(mark));
        });
        looking = looking.catch((error: unknown) => {
          around.onFault(error);
          stream.end();
        });
      };
      const timer = setInterval(() => again(': \n\n'), heartbeat);
      const stop = around.commits.listen((entries: readonly LogEntry[]) => {
        if (entries.some(({ thingId }) => things.has(thingId))) again('');
      });
      stream.once('close', () => {
        clearInterval(timer);
        stop();
        streams.delete(stream);
      });
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream);
    },
  );
}

function eventOf(mark: string): string {
  return `data: ${mark}\n\n`;
}
