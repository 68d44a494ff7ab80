import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayChangePacks } from './may-change-packs.ts';
import { listPacksAnswer } from '#use-cases/answers/regulation-answers.ts';

/** The regulations at hand, and own ones that could not be read. Rules are open to whoever is signed in. */
export const listPacks = query(
  'listPacks',
  z.strictObject({}),
  async (context) => {
    const { packs } = context;
    return ok({
      packs: packs.list().map(({ pack, hash, own }) => ({ head: pack.head, hash, own })),
      faulty: packs.faulty,
      /** What the reader can do with any of them. */
      actions: (await mayChangePacks(context)).ok ? ['copyPack' as const] : [],
    });
  },
  { output: listPacksAnswer },
);
