import type { FastifyInstance } from 'fastify';

/** What the caller did wrong before any route was asked. */
const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/**
 * Answers what goes wrong outside the routes: a code and a status, never a message of a driver or a library.
 * Faults of the program are handed to `onFault`; those of the caller are not.
 */
export function answerFaults(app: FastifyInstance, onFault: (error: unknown) => void): void {
  app.setErrorHandler(async (error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send({ code: codes[status] ?? 'BAD_REQUEST', status });
    onFault(error);
    return reply.status(500).send({ code: 'INTERNAL_SERVER_ERROR', status: 500 });
  });
}
