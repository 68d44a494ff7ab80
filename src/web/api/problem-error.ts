import { ORPCError } from '@orpc/client';
import { transportFaultWords } from '#domain/wording/transport-fault-words.ts';

interface Problem {
  code: string;
  params: unknown;
  citation?: unknown;
}

/** What a refused call throws, from the answer to a plain request; a TypeError where it is none of this server's. */
export function problemError(status: number, body: string): Error {
  if (!body.startsWith('{')) return new TypeError('no network');
  const { code, params, citation } = JSON.parse(body) as Problem;
  // What no use case refused is told by its code alone.
  const data = code in transportFaultWords ? undefined : { kind: code, params, citation };
  return new ORPCError(code, { status, message: code, data });
}
