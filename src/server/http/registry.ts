import { resolveContractProcedures } from '@orpc/server';
import { scopeWords } from '#domain/access/scopes.ts';
import { routeRules } from './route-rules.ts';
import type { RouteRule } from './rules/route-rule.ts';
import { router } from './router.ts';

/** One address: what answers it, whom, and the scope a token needs for it. */
export interface RegisteredRoute {
  method: 'GET' | 'POST';
  path: string;
  /** The group of addresses it stands in. */
  word: string;
  useCase: string;
  /** Missing for an address whose rule nobody wrote down: a test sees to it that there is none. */
  rule: RouteRule | undefined;
  /** Null where no token may go. */
  scope: string | null;
}

/** The addresses that carry files as they are, which no router knows. */
const ofFiles = [
  { method: 'POST', path: '/tasks/{taskId}/evidence', useCase: 'addEvidence' },
  { method: 'GET', path: '/evidence/{evidenceId}', useCase: 'getEvidence' },
  { method: 'GET', path: '/papers/{fingerprint}/file', useCase: 'getPaperFile' },
  { method: 'POST', path: '/papers/draft/file', useCase: 'getDraftFile' },
  { method: 'POST', path: '/units/{authorityId}/templates/{kind}', useCase: 'keepTemplate' },
] as const;

/** Every address of the system; the last tells of changes in a stream, which no router knows either. */
export async function registeredRoutes(): Promise<RegisteredRoute[]> {
  const found: RegisteredRoute[] = [];
  await resolveContractProcedures({ router, path: [] }, ({ contract, path: [word = ''] }) => {
    const { method, path = '', operationId: useCase = '' } = contract['~orpc'].route;
    if (method !== 'GET' && method !== 'POST') throw new Error(`${useCase} has no method`);
    const inScope = (scopeWords as readonly string[]).includes(word);
    const scope = inScope ? `${word}:${method === 'GET' ? 'read' : 'write'}` : null;
    found.push({ method, path, word, useCase, rule: routeRules[useCase], scope });
  });
  for (const { method, path, useCase } of ofFiles) {
    const word = /^\/(papers|units)\//.test(path) ? 'paper' : 'task';
    const scope = `${word}:${method === 'GET' ? 'read' : 'write'}`;
    found.push({ method, path, useCase, word, rule: routeRules[useCase], scope });
  }
  found.push({
    method: 'GET',
    path: '/council-sessions/{sessionId}/events',
    word: 'council',
    useCase: 'watchSession',
    rule: routeRules['watchSession'],
    scope: 'council:read',
  });
  return found;
}
