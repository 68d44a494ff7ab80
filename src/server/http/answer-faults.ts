import type { FastifyInstance } from 'fastify';
import { refuse } from '#domain/base/result.ts';
import { StoreUnreachable } from '#database/evidence/store-unreachable.ts';
import { askedOf } from './asked.ts';
import { faultOfStatus, problemOfFault, problemOfRefusal, problemType } from './problem.ts';

/**
 * Answers what goes wrong outside the routes as problem details, never with a message of a driver or a library.
 * Faults of the program are handed to `onFault`; those of the caller are not. Every refusal under `/api` leaves with
 * the media type of RFC 9457.
 */
export function answerFaults(app: FastifyInstance, onFault: (error: unknown) => void): void {
  app.setErrorHandler(async (error: { statusCode?: number }, request, reply) => {
    if (error instanceof StoreUnreachable) {
      onFault(error);
      const away = problemOfRefusal(refuse('evidenceUnreachable', {}).refusal, askedOf(request));
      return reply.status(away.status).type(problemType).send(away);
    }
    const fault = faultOfStatus(error.statusCode ?? 500);
    if (fault === 'internalError') onFault(error);
    const problem = problemOfFault(fault, askedOf(request));
    return reply.status(problem.status).type(problemType).send(problem);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode >= 400 && request.url.startsWith('/api')) void reply.type(problemType);
    return payload;
  });
}
