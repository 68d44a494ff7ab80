import type { FastifyInstance } from 'fastify';

/**
 * Reads every body here, before oRPC, which would read it without an end: JSON only, up to the `bodyLimit` of the
 * application. Errors, as Fastify's: 413 larger, 415 of another type, 400 no JSON.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      // Nothing at all is an input without fields.
      done(null, text === '' ? {} : JSON.parse(text.toString()));
    } catch (error) {
      done(Object.assign(error as SyntaxError, { statusCode: 400 }));
    }
  });
}
