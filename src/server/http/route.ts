import { ORPCError, os } from '@orpc/server';
import type * as z from 'zod';
import type { Refusal } from '#domain/base/refusal.ts';
import type { Result } from '#domain/base/result.ts';
import { type Call, perform } from '#use-cases/base/perform.ts';
import type { UseCase } from '#use-cases/base/use-case.ts';
import { findStaleProof } from './fresh-proof.ts';
import { refusalStatus } from './refusal-status.ts';
import type { RequestContext } from './request-context.ts';
import { routeRules, summaryOf } from './route-rules.ts';
import { scopeOf } from './scope-of.ts';
import { takeTurns } from './take-turns.ts';

/**
 * Routes that anybody may call. oRPC takes the schemas for the description only: the use case reads its input itself,
 * and its answer is checked by the compiler and by tests.
 */
export const open = os.$context<RequestContext>().$config({
  initialInputValidationIndex: Number.NaN,
  initialOutputValidationIndex: Number.NaN,
});

/** What holds much in memory goes through here, two at once. */
export const heavyInTurn = takeTurns(2);

/** One use case under one address. The use case is the rule; the route adds nothing to it. */
export function route<Schema extends z.ZodType, Output>(
  method: 'GET' | 'POST',
  path: `/${string}`,
  useCase: UseCase<Schema, Output>,
) {
  const { name } = useCase;
  const rule = routeRules[name];
  const described = open
    .route({ method, path, operationId: name, summary: summaryOf(name) })
    .input(useCase.input);
  // The type of the answer is the use case's own, whether it is described or not.
  const promised =
    useCase.output === undefined
      ? described
      : (described.output(useCase.output) as never as typeof described);
  return promised.handler(async ({ context, input, path: place }): Promise<Output> => {
    // What is sent in a body asks for the scope of whatever changes something, as the description says.
    const call = callOf(context, place, { name, kind: method === 'GET' ? 'query' : 'command' });
    const stale = rule?.proof === 'fresh' ? await findStaleProof(context) : undefined;
    if (stale !== undefined) throw problem(stale);
    if (rule?.guessing) await context.countTry();
    const act = () => perform(context.services, call, useCase, input as z.input<Schema>);
    return answer(await (rule?.heavy ? heavyInTurn(act) : act()));
  });
}

/** Who asks for a use case, and when. Throws the refusal: not signed in, or by a token without the scope. */
export function callOf(
  { actor, scopes, now, requestId, sessionId }: RequestContext,
  place: readonly string[],
  { name, kind }: Pick<UseCase<z.ZodType, unknown>, 'name' | 'kind'>,
): Call {
  if (actor === undefined) throw problem({ kind: 'signInNeeded', params: {} });
  const scope = scopeOf(place[0] ?? '', kind);
  if (scopes !== undefined && !routeRules[name]?.anyToken && !scopes.some((it) => it === scope))
    throw problem({ kind: 'scopeMissing', params: { scope } });
  return { actor, scopes, now, requestId, sessionId };
}

/** The value of a result, or its refusal thrown as the error that callers get. */
export function answer<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw problem(result.refusal);
}

/** A refusal as it goes out: its kind as the code, its parameters as data; wording is the caller's. */
function problem(refusal: Refusal): ORPCError<string, Refusal> {
  return new ORPCError(refusal.kind, {
    status: refusalStatus[refusal.kind],
    message: refusal.kind,
    data: refusal,
  });
}
