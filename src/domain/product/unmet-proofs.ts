import type { ProductKind } from '#regulation/product-kind.ts';

type Proof = ProductKind['proofs'][number];

/** What a verifier found proved: the item of the checklist and what it rests on. */
export interface CheckedProof {
  item: string;
  /** One of the files handed in, by its id, or `document`: the paper whose number was given. */
  restsOn: string;
}

/** The required items of a checklist that nobody has ticked. */
export function unmetProofs(proofs: Proof[], checked: CheckedProof[]): Proof[] {
  return proofs.filter(({ id, required }) => required && !checked.some(({ item }) => item === id));
}
