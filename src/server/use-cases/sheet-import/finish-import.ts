import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { carryOut, holdImports } from './carry-out.ts';
import { reachImport } from './reach-import.ts';

/**
 * Carries out an import that was begun: asked by the job behind it, in the name of whoever began it.
 * @param onDone told how far it is, outside the transaction
 */
export const finishImport = (onDone: (done: number, total: number) => Promise<void>) =>
  command('finishImport', z.strictObject({ importId: z.uuid() }), async (context, { importId }) => {
    // Two jobs of one import: the second waits, and then finds it done.
    await holdImports(context);
    const found = await reachImport(context, importId);
    if (!found.ok) return found;
    const waits = found.value.state === 'checking' || found.value.state === 'applying';
    if (waits) await carryOut(context, found.value, onDone);
    return ok({ id: importId });
  });
