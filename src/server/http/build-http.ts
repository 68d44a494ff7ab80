import { existsSync } from 'node:fs';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { answerFaults } from './answer-faults.ts';
import { askedOf } from './asked.ts';
import { Commits } from '#http/events/commits.ts';
import { contextOf } from './context-of.ts';
import { serveCouncilEvents } from '#http/events/council-events.ts';
import { describeApi } from './describe-api.ts';
import { proofMinutesByDefault } from './fresh-proof.ts';
import { serveOAuth } from '#http/oauth/serve-oauth.ts';
import { serveEvidence } from './evidence-files.ts';
import { serveCalendars } from '#http/by-link/calendar-files.ts';
import { serveMailStop } from '#http/by-link/mail-stop-page.ts';
import { servePapers } from './paper-files.ts';
import { isUnreadable, problemOfError, problemOfFault, problemType } from './problem.ts';
import { serveResumableEvidence } from './resumable-evidence.ts';
import { readBodies } from './read-bodies.ts';
import { answerReadiness } from './readiness.ts';
import { router } from './router.ts';

export interface HttpOptions {
  services: Services;
  /** The built pages; left out in tests of the API. */
  webFolder?: string;
  /** Where files of evidence lie that have not come in whole; left out, they come in one piece only. */
  uploadFolder?: string;
  /** Something went wrong that no user can mend. */
  onFault: (error: unknown) => void;
  /** The instant it is, ISO text; left out, the clock of the machine. Tests set their own. */
  clock?: () => string;
  /** How often passwords and codes may be tried from one address in a quarter of an hour. */
  triesPerAddress?: number;
  /** Where people find the system, without a slash at the end: what papers lead back to. */
  publicAddress?: string | undefined;
  /** How many minutes a proof of who somebody is holds for acts that bind others. */
  proofMinutes?: number;
}

/** An office of fifteen signs in from one address each morning; guessing takes far more. */
const triesPerAddressByDefault = 100;

/**
 * The application on HTTP: `/api` for the open API, `/rpc` for the pages (the same routes), `/api/openapi.json`,
 * `/health`, `/ready`, and the pages themselves.
 */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const {
    services,
    webFolder,
    uploadFolder,
    onFault,
    clock,
    triesPerAddress = triesPerAddressByDefault,
  } = options;
  // A proxy on this machine says whom it speaks for; nobody else is believed.
  const app = fastify({ forceCloseConnections: 'idle', bodyLimit: 8 * 1024 * 1024, trustProxy: 'loopback' });
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
  await app.register(fastifyRateLimit, { global: false });
  const countTry = app.createRateLimit({ max: triesPerAddress, timeWindow: '15 minutes' });
  readBodies(app);
  answerFaults(app, onFault);
  answerReadiness(app, services);

  const report = (error: unknown) => {
    if (!(error instanceof ORPCError || isUnreadable(error))) onFault(error);
  };
  // A figure in an address comes as text; the schema says what it is.
  const schemaConverters = [new ZodToJsonSchemaConverter()];
  const api = new OpenAPIHandler(router, {
    plugins: [new SmartCoercionPlugin({ schemaConverters })],
    customErrorResponseBodyEncoder: (error) => error.data,
    interceptors: [
      (step) =>
        step.next().catch((error: unknown) => {
          report(error);
          const problem = problemOfError(error, step.context.asked);
          throw new ORPCError(problem.code, { status: problem.status, data: problem });
        }),
    ],
  });
  const rpc = new RPCHandler(router, {
    interceptors: [
      (step) =>
        step.next().catch((error: unknown) => {
          report(error);
          throw error;
        }),
    ],
  });

  const openApi = await describeApi();
  const commits = new Commits();
  const committed = (entries: readonly LogEntry[]) => commits.tell(entries);
  const { proofMinutes = proofMinutesByDefault } = options;
  const asked = (request: FastifyRequest, reply: FastifyReply) =>
    contextOf(
      {
        services: { ...services, committed },
        now: clock?.() ?? new Date().toISOString(),
        proofMinutes,
        countTry,
      },
      request,
      reply,
    );
  if (services.evidence !== undefined)
    await serveEvidence(app, { store: services.evidence, contextOf: asked, onFault });
  if (services.evidence !== undefined && uploadFolder !== undefined)
    await serveResumableEvidence(app, {
      store: services.evidence,
      folder: uploadFolder,
      contextOf: asked,
      onFault,
    });
  await serveCalendars(app, { contextOf: asked, publicAddress: options.publicAddress });
  serveMailStop(app, { contextOf: asked });
  servePapers(app, { contextOf: asked, publicAddress: options.publicAddress });
  serveCouncilEvents(app, { commits, contextOf: asked, onFault });
  serveOAuth(app, {
    db: services.db,
    now: () => clock?.() ?? new Date().toISOString(),
    publicAddress: options.publicAddress,
    requestsPerAddress: triesPerAddress,
  });
  app.get('/api/openapi.json', () => openApi);
  for (const [prefix, handler] of [
    ['/api', api],
    ['/rpc', rpc],
  ] as const) {
    app.all(`${prefix}/*`, async (request, reply) => {
      const context = await asked(request, reply);
      const { matched } = await handler.handle(request, reply, { prefix, context });
      if (matched) return;
      const problem = problemOfFault('noSuchAddress', context.asked);
      await reply.status(problem.status).type(problemType).send(problem);
    });
  }
  if (webFolder !== undefined && existsSync(webFolder)) {
    await app.register(fastifyStatic, { root: webFolder, wildcard: false, maxAge: '1h' });
    // The pages find their own way from any address.
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET'
        ? reply.sendFile('index.html', { maxAge: 0 })
        : reply
            .status(404)
            .type(problemType)
            .send(problemOfFault('noSuchAddress', askedOf(request))),
    );
  }
  return app;
}
