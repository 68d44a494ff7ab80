import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';

/** The regulations at hand, and own ones that could not be read. Rules are open to whoever is signed in. */
export const listPacks = query('listPacks', z.strictObject({}), async ({ packs }) =>
  ok({
    packs: packs.list().map(({ pack, hash, own }) => ({ head: pack.head, hash, own })),
    faulty: packs.faulty,
  }),
);
