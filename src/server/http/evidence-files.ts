import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#domain/base/refusal.ts';
import { refuse } from '#domain/base/result.ts';
import type { EvidenceStore } from '#database/evidence/evidence-store.ts';
import { type Call, perform } from '#use-cases/base/perform.ts';
import { getEvidence } from '#use-cases/evidence/get-evidence.ts';
import { takeInEvidence } from '#use-cases/evidence/take-in-evidence.ts';
import { problemOfRefusal, problemType } from './problem.ts';
import type { RequestContext } from './request-context.ts';

interface Around {
  store: EvidenceStore;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  onFault: (error: unknown) => void;
}

/**
 * The addresses that carry files as they are: bytes in, bytes out, a part at a time.
 * `POST /api/tasks/{taskId}/evidence?name=…` takes the body as the file, `GET /api/evidence/{evidenceId}` gives one back,
 * and `…/thumbnail` a small picture of it.
 */
export async function serveEvidence(app: FastifyInstance, around: Around): Promise<void> {
  await app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.post<{ Params: { taskId: string }; Querystring: { name?: string } }>(
      '/api/tasks/:taskId/evidence',
      async (request, reply) => {
        const { store } = around;
        const context = await around.contextOf(request, reply);
        const call = callOf(context, 'task:write');
        if ('kind' in call) return refused(reply, call, context);
        // What is too large as it says itself need not be sent to the end.
        if (Number(request.headers['content-length'] ?? 0) > store.limit) {
          const { refusal } = refuse('invalidValue', {
            path: 'content',
            problem: 'tooLarge',
            limit: String(store.limit),
          });
          return refused(reply.header('connection', 'close'), refusal, context);
        }
        const file = {
          taskId: request.params.taskId,
          name: request.query.name?.normalize('NFC') ?? '',
          mediaType: request.headers['content-type']?.split(';')[0]?.trim() || 'application/octet-stream',
        };
        const taken = await takeInEvidence(context.services, store, call, file, bytesOf(request));
        return taken.ok ? taken.value : refused(reply, taken.refusal, context);
      },
    );
  });

  app.get<{ Params: { evidenceId: string } }>(
    '/api/evidence/:evidenceId/thumbnail',
    async (request, reply) => {
      const context = await around.contextOf(request, reply);
      const call = callOf(context, 'task:read');
      if ('kind' in call) return refused(reply, call, context);
      const found = await perform(context.services, call, getEvidence, request.params);
      if (!found.ok) return refused(reply, found.refusal, context);
      const picture = await around.store.openThumbnail(found.value.sha256);
      if (picture === undefined)
        return refused(reply, refuse('notFound', { what: 'evidence', id: found.value.id }).refusal, context);
      return (
        reply
          .type('image/webp')
          .header('x-content-type-options', 'nosniff')
          .header('content-disposition', 'inline')
          // Made of a content that never changes, and looked at again with each page.
          .header('cache-control', 'private, max-age=3600')
          .send(Buffer.from(picture))
      );
    },
  );

  app.get<{ Params: { evidenceId: string } }>('/api/evidence/:evidenceId', async (request, reply) => {
    const context = await around.contextOf(request, reply);
    const call = callOf(context, 'task:read');
    if ('kind' in call) return refused(reply, call, context);
    const found = await perform(context.services, call, getEvidence, request.params);
    if (!found.ok) return refused(reply, found.refusal, context);
    const { id, name, mediaType, size, sha256 } = found.value;
    const content = await around.store.open(sha256);
    if (content === undefined) {
      around.onFault(new Error(`evidence ${id} is not in the store as ${sha256}`));
      return refused(reply, refuse('evidenceDamaged', { id, sha256 }).refusal, context);
    }
    return (
      reply
        .type(mediaType)
        .header('content-length', size)
        // Saved, never shown: a page among the files would speak in the name of the system.
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
        .send(Readable.from(content))
    );
  });
}

/** Who asks, or why he may not: not signed in, or by a token without the scope. */
export function callOf(
  { actor, scopes, now, requestId, sessionId }: RequestContext,
  scope: string,
): Call | Refusal {
  if (actor === undefined) return refuse('signInNeeded', {}).refusal;
  if (scopes !== undefined && !scopes.some((it) => it === scope))
    return refuse('scopeMissing', { scope }).refusal;
  return { actor, scopes, now, requestId, sessionId };
}

function refused(reply: FastifyReply, refusal: Refusal, { asked }: RequestContext): FastifyReply {
  const problem = problemOfRefusal(refusal, asked);
  return reply.status(problem.status).type(problemType).send(problem);
}

/** The body as it comes; whoever stops reading still has a connection to answer on. */
async function* bytesOf(request: FastifyRequest): AsyncGenerator<Uint8Array> {
  if (request.body instanceof Readable)
    yield* request.body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

/** A name for a header, RFC 8187. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
