import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayChangePacks } from './may-change-packs.ts';
import { getPackAnswer } from '#use-cases/answers/regulation-answers.ts';

const input = z.strictObject({ id: z.string(), version: z.string().optional() });

/** A regulation whole: every rule with its source, what is left to people, the worked examples. */
export const getPack = query(
  'getPack',
  input,
  async (context, { id, version }) => {
    const found = context.packs.find(id, version);
    if (found === undefined) return refuse('notFound', { what: 'pack', id });
    const { pack, hash, own, judgement, examples } = found;
    const actions = (await mayChangePacks(context)).ok ? ['copyPack' as const] : [];
    return ok({ pack, hash, own, judgement, examples, actions });
  },
  { output: getPackAnswer },
);
