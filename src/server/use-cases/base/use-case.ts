import type { Kysely } from 'kysely';
import type * as z from 'zod';
import type { Actor } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import type { Result } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';
import type { Context } from './context.ts';

/** One thing a person does. `query` changes nothing: no request id, no log. */
export interface UseCase<Schema extends z.ZodType, Output> extends Answer<Output> {
  name: string;
  kind: 'command' | 'query';
  input: Schema;
  run(context: Context, input: z.output<Schema>): Promise<Result<Output>>;
}

/** What is promised of an answer. */
interface Answer<Output> {
  /** What the answer looks like, for the description of the API. */
  output?: z.ZodType<Output>;
  /** Fields of the input that nothing is kept of, not even a hash: passwords, codes. A retry may bring them otherwise. */
  secret?: string[];
  /** Fields that are shown once and not kept for a retry: secrets just made. */
  shownOnce?: string[];
  /** Done once the act is kept, and again for a retry: what the running program must learn of it. */
  afterCommit?: (services: { db: Kysely<Database>; packs: PackLibrary }) => Promise<void>;
  /** Done once a refusal has undone the act: what must be kept all the same, as that a password was wrong. */
  afterRefusal?: (
    db: Kysely<Database>,
    call: { actor: Actor; now: string },
    refusal: Refusal,
  ) => Promise<Refusal>;
}

type Run<Schema extends z.ZodType, Output> = UseCase<Schema, Output>['run'];
type Described<Output> = Answer<Output> & { output: z.ZodType<Output> };

/** A use case that changes something. */
export function command<Schema extends z.ZodType, Output>(
  name: string,
  input: Schema,
  run: Run<Schema, NoInfer<Output>>,
  answer: Described<Output>,
): UseCase<Schema, Output>;
export function command<Schema extends z.ZodType, Output>(
  name: string,
  input: Schema,
  run: Run<Schema, Output>,
): UseCase<Schema, Output>;
export function command<Schema extends z.ZodType, Output>(
  name: string,
  input: Schema,
  run: Run<Schema, Output>,
  answer: Answer<Output> = {},
): UseCase<Schema, Output> {
  return { name, kind: 'command', input, run, ...answer };
}

/** A use case that only reads. */
export function query<Schema extends z.ZodType, Output>(
  name: string,
  input: Schema,
  run: Run<Schema, NoInfer<Output>>,
  answer: Described<Output>,
): UseCase<Schema, Output>;
export function query<Schema extends z.ZodType, Output>(
  name: string,
  input: Schema,
  run: Run<Schema, Output>,
): UseCase<Schema, Output>;
export function query<Schema extends z.ZodType, Output>(
  name: string,
  input: Schema,
  run: Run<Schema, Output>,
  answer: Answer<Output> = {},
): UseCase<Schema, Output> {
  return { name, kind: 'query', input, run, ...answer };
}
