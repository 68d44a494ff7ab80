import { ORPCError } from '@orpc/client';
import type { Refusal } from '#domain/base/refusal.ts';

/** The refusal an answer of the server carries; nothing where something else went wrong (no network, a bug). */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const data: unknown = error.data;
  const isRefusal = typeof data === 'object' && data !== null && 'kind' in data && 'params' in data;
  return isRefusal ? (data as Refusal) : undefined;
}
