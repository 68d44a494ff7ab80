import { ORPCError } from '@orpc/server';
import * as z from 'zod';
import type { Refusal } from '#domain/base/refusal.ts';
import { problemTitles } from '#domain/wording/problem-titles.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { type TransportFault, transportFaultWords } from '#domain/wording/transport-fault-words.ts';
import { refusalStatus } from './refusal-status.ts';

/** Problem details, RFC 9457; `code`, `params` and `citation` are ours. */
export const problemSchema = z.strictObject({
  type: z.string().meta({ description: 'relative URI that names the kind of problem: /problems/<code>' }),
  title: z.string().meta({ description: 'the kind in a few words, in the language asked for' }),
  status: z.int(),
  detail: z
    .string()
    .meta({ description: 'what is the matter here and what to do, in the language asked for' }),
  instance: z.string().meta({ description: 'the address that was asked' }),
  code: z.string().meta({ description: 'the kind, for programs' }),
  params: z.record(z.string(), z.unknown()).meta({ description: 'what the sentence says, as data' }),
  citation: z
    .strictObject({ pack: z.string(), version: z.string(), source: z.looseObject({}) })
    .optional()
    .meta({ description: 'the rule the refusal rests on' }),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemType = 'application/problem+json; charset=utf-8';

/** How the caller is answered: in which language, about which address. */
export interface Asked {
  language: 'vi' | 'en';
  instance: string;
}

const faultStatus: Record<TransportFault, number> = {
  badRequest: 400,
  noSuchAddress: 404,
  payloadTooLarge: 413,
  unsupportedMediaType: 415,
  tooManyRequests: 429,
  internalError: 500,
};

/** What is answered where a use case refused. */
export function problemOfRefusal(refusal: Refusal, { language, instance }: Asked): Problem {
  return {
    ...headOf(refusal.kind, language),
    status: refusalStatus[refusal.kind],
    detail: refusalWording(refusal)[language],
    instance,
    code: refusal.kind,
    params: refusal.params,
    ...(refusal.citation === undefined ? {} : { citation: refusal.citation as Problem['citation'] }),
  };
}

/** What is answered where it did not come to a use case, or the program failed. */
export function problemOfFault(fault: TransportFault, { language, instance }: Asked): Problem {
  const detail = transportFaultWords[fault][language];
  return {
    ...headOf(fault, language),
    status: faultStatus[fault],
    detail,
    instance,
    code: fault,
    params: {},
  };
}

function headOf(kind: keyof typeof problemTitles, language: Asked['language']) {
  return { type: `/problems/${kind}`, title: problemTitles[kind][language] };
}

/** The fault that an HTTP status stands for. */
export function faultOfStatus(status: number): TransportFault {
  const found = Object.entries(faultStatus).find(([, it]) => it === status);
  if (found !== undefined) return found[0] as TransportFault;
  return status < 500 ? 'badRequest' : 'internalError';
}

/** An error thrown under a route as the problem that goes out. */
export function problemOfError(error: unknown, asked: Asked): Problem {
  if (error instanceof ORPCError) {
    const { data } = error;
    const isRefusal = typeof data === 'object' && data !== null && 'kind' in data && 'params' in data;
    return isRefusal
      ? problemOfRefusal(data as Refusal, asked)
      : problemOfFault(faultOfStatus(error.status), asked);
  }
  return problemOfFault(isUnreadable(error) ? 'badRequest' : 'internalError', asked);
}

/** An input in an address that is no JSON is the caller's fault. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof URIError;
}
