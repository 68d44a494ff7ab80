import type { PackFault } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';

/** A pack that was read and checked, with the hash its receipts carry. */
export interface LoadedPack {
  pack: Pack;
  /** SHA-256 over the canonical JSON of the resolved pack, hex. */
  hash: string;
  /** Where it lies: shipped with the program, or the organisation's own. */
  folder: string;
  own: boolean;
}

/** The packs at hand, and those that could not be read. */
export interface PackLibrary {
  find(id: string): LoadedPack | undefined;
  list(): LoadedPack[];
  faulty: { folder: string; faults: PackFault[] }[];
}
