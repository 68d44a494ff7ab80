import type { ColumnType } from 'kysely';
import type { PackFolder } from '#regulation/read-pack.ts';

type Files = ColumnType<PackFolder['files'], string, string>;

/** The tables of the regulations an organisation writes itself. */
export interface RegulationTables {
  draft_pack: {
    id: string;
    /** Id and version as `pack.yaml` gave them when it was last saved. */
    pack_id: string;
    pack_version: string;
    /** Id and version of the pack it was copied from. */
    copied_from: string;
    files: Files;
    state: 'open' | 'released' | 'dropped';
    version: ColumnType<number, number | undefined, number>;
    created_by: string;
    created_at: string;
    changed_by: string;
    changed_at: string;
  };
  released_pack: {
    id: string;
    draft_id: string;
    pack_id: string;
    pack_version: string;
    /** SHA-256 over the rules, as in the library. */
    hash: string;
    files: Files;
    released_by: string;
    released_at: string;
  };
}
