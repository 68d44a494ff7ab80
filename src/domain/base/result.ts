import type { Refusal } from './refusal.ts';

/** What a use case or a domain function gives: a value, or a refusal that a person can act on. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refuse<K extends Refusal['kind']>(
  kind: K,
  params: Extract<Refusal, { kind: K }>['params'],
  citation?: Refusal['citation'],
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { kind, params, ...(citation ? { citation } : {}) } as Refusal };
}
