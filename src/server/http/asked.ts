import type { FastifyRequest } from 'fastify';
import { askedLanguage } from './asked-language.ts';
import type { Asked } from './problem.ts';

/** How a request is answered when it is refused; the address without what follows the question mark. */
export function askedOf(request: FastifyRequest): Asked {
  return {
    language: askedLanguage(request.headers['accept-language']),
    instance: request.url.split('?')[0] ?? '',
  };
}
