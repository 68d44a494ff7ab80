import { ORPCError, os } from '@orpc/server';
import type * as z from 'zod';
import type { Actor } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import type { Result } from '#domain/base/result.ts';
import { perform, type Services } from '#use-cases/base/perform.ts';
import type { UseCase } from '#use-cases/base/use-case.ts';
import { refusalStatus } from './refusal-status.ts';

/** What a request brings along. */
export interface RequestContext {
  services: Services;
  actor: Actor | undefined;
  now: string;
  /** The `Idempotency-Key` of the caller, or one of our own. */
  requestId: string;
  /** The session token that came, and how to hand out another (null: end it). */
  token: string | undefined;
  giveSession(session: { token: string; expiresAt: string } | null): void;
}

/** Routes that anybody may call. oRPC takes the schema for the description only: the use case reads its input itself. */
export const open = os.$context<RequestContext>().$config({ initialInputValidationIndex: Number.NaN });

/** One use case under one address. The use case is the rule; the route adds nothing to it. */
export function route<Schema extends z.ZodType, Output>(
  method: 'GET' | 'POST',
  path: `/${string}`,
  useCase: UseCase<Schema, Output>,
) {
  return open
    .route({ method, path, operationId: useCase.name, summary: useCase.name })
    .input(useCase.input)
    .handler(async ({ context, input }): Promise<Output> => {
      if (context.actor === undefined) throw problem({ kind: 'signInNeeded', params: {} });
      const call = { actor: context.actor, now: context.now, requestId: context.requestId };
      return answer(await perform(context.services, call, useCase, input as z.input<Schema>));
    });
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
