import { createHash } from 'node:crypto';
import { computeExample } from '#domain/appraisal/compute-example.ts';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import { type PackFolder, type PackReading, readPack } from '#regulation/read-pack.ts';

/** Reads and checks a pack, computes its examples and, when nothing is wrong, its hash. */
export function checkedPack(
  content: PackFolder,
  others: ReadonlyMap<string, PackFolder>,
): { ok: true; value: PackReading & { hash: string } } | { ok: false; faults: PackFault[] } {
  const outcome = readPack(content, (id) => others.get(id), [...others.keys()]);
  if (!outcome.ok) return outcome;
  const { pack, examples } = outcome.value;
  const faults = examples.flatMap(({ example, place }) =>
    computeExample(pack, example).map(({ path, fault }) => place(path, fault)),
  );
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { ...outcome.value, hash: hashOf(pack) } };
}

/** SHA-256 of the resolved pack, hex: two packs with the same rules have the same hash. */
function hashOf(pack: PackReading['pack']): string {
  return createHash('sha256').update(canonicalText(pack)).digest('hex');
}
