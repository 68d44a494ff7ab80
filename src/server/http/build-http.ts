import { existsSync } from 'node:fs';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { v7 as newId } from 'uuid';
import { findActor } from '#use-cases/account/session.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { answerFaults } from './answer-faults.ts';
import { readBodies } from './read-bodies.ts';
import { type RequestContext } from './route.ts';
import { router } from './router.ts';

export interface HttpOptions {
  services: Services;
  /** The built pages; left out in tests of the API. */
  webFolder?: string;
  /** Something went wrong that no user can mend. */
  onFault: (error: unknown) => void;
  /** The instant it is, ISO text; left out, the clock of the machine. Tests set their own. */
  clock?: () => string;
}

const cookieName = 'dotpha_session';

/**
 * The application on HTTP: `/api` for the open API, `/rpc` for the pages (the same routes), `/api/openapi.json`,
 * `/health`, and the pages themselves.
 */
export async function buildHttp({
  services,
  webFolder,
  onFault,
  clock,
}: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: 'idle', bodyLimit: 8 * 1024 * 1024 });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        // Mantine writes style elements; everything else comes from here.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Served on plain HTTP inside an office; whoever puts TLS before it gets it there.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(fastifyCookie);
  readBodies(app);
  answerFaults(app, onFault);

  const onError = (error: unknown): never => {
    // An input in an address that is no JSON is the caller's fault: 400, and nothing to report.
    if (!(error instanceof ORPCError || error instanceof SyntaxError || error instanceof URIError))
      onFault(error);
    throw error;
  };
  const options = {
    interceptors: [({ next }: { next: () => Promise<unknown> }) => next().catch(onError) as never],
  };
  const schemaConverters = [new ZodToJsonSchemaConverter()];
  // A figure in an address comes as text; the schema says what it is.
  const api = new OpenAPIHandler(router, {
    ...options,
    plugins: [new SmartCoercionPlugin({ schemaConverters })],
  });
  const rpc = new RPCHandler(router, options);

  const openApi = await new OpenAPIGenerator({ schemaConverters }).generate(router, {
    info: { title: 'Đột Phá', version: '0.1.0' },
    servers: [{ url: '/api' }],
  });
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/api/openapi.json', () => openApi);
  for (const [prefix, handler] of [
    ['/api', api],
    ['/rpc', rpc],
  ] as const) {
    app.all(`${prefix}/*`, async (request, reply) => {
      const { matched } = await handler.handle(request, reply, {
        prefix,
        context: await contextOf(services, clock?.() ?? new Date().toISOString(), request, reply),
      });
      if (!matched) await reply.status(404).send({ code: 'notFound' });
    });
  }
  if (webFolder !== undefined && existsSync(webFolder)) {
    await app.register(fastifyStatic, { root: webFolder, wildcard: false, maxAge: '1h' });
    // The pages find their own way from any address.
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET'
        ? reply.sendFile('index.html', { maxAge: 0 })
        : reply.status(404).send({ code: 'notFound' }),
    );
  }
  return app;
}

async function contextOf(
  services: Services,
  now: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const token = request.cookies[cookieName];
  const key = request.headers['idempotency-key'];
  return {
    services,
    now,
    token,
    actor: token === undefined ? undefined : await findActor(services.db, token, now),
    requestId: typeof key === 'string' && key !== '' ? key : newId(),
    giveSession(session) {
      const flags = { path: '/', httpOnly: true, sameSite: 'strict' as const };
      if (session === null) void reply.clearCookie(cookieName, flags);
      else
        void reply.setCookie(cookieName, session.token, { ...flags, expires: new Date(session.expiresAt) });
    },
  };
}
