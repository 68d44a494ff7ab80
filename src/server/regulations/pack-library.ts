import type { PackFault } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';
import type { PackExample } from '#regulation/read-pack.ts';

/** A pack that was read and checked, with the hash its receipts carry. */
export interface LoadedPack {
  pack: Pack;
  /** SHA-256 over the canonical JSON of the resolved pack, hex. */
  hash: string;
  /** Where it lies: shipped with the program, or the organisation's own. */
  folder: string;
  own: boolean;
  /** `judgement.md`: what the text leaves to people. */
  judgement: string;
  examples: PackExample[];
}

/** The packs at hand, and those that could not be read. */
export interface PackLibrary {
  /** The newest version of a pack, or the one asked for. */
  find(id: string, version?: string): LoadedPack | undefined;
  /** As `find`, where a campaign already rests on the pack: throws when it has gone from the library. */
  get(id: string, version?: string): LoadedPack;
  list(): LoadedPack[];
  faulty: { folder: string; faults: PackFault[] }[];
}
