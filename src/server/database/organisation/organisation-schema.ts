import type { ColumnType } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Share, SuccessionKind } from '#domain/organisation/succession-shape.ts';

/** The tables of units, posts, people and the days they hold. */
export interface OrganisationTables {
  unit: UnitTable;
  unit_placement: { unit_id: string; parent_id: string } & Dated;
  succession: SuccessionTable;
  succession_unit: {
    succession_id: string;
    position: number;
    predecessor_id: string;
    successor_id: string | null;
    share: Share;
  };
  official: OfficialTable;
  post: PostTable;
  tenure: {
    id: string;
    official_id: string;
    post_id: string;
    acting: ColumnType<boolean, boolean | undefined, boolean>;
  } & Dated;
  management: { authority_id: string; post_id: string } & Dated;
}

/** Holds from a day on, up to and without another; open when that is null. */
export interface Dated {
  valid_from: IsoDate;
  valid_to: IsoDate | null;
}

interface UnitTable extends Dated {
  id: string;
  code: string | null;
  name: string;
  name_key: string;
  kind: string;
  tree: 'party' | 'government';
  block: 'party' | 'government' | 'front' | 'armedForces';
  formed_from: string | null;
}

interface SuccessionTable {
  id: string;
  kind: SuccessionKind;
  on_date: IsoDate;
  number: string;
  signed_on: IsoDate;
  signed_by: string;
  title: string;
  recorded_at: string;
}

interface OfficialTable {
  id: string;
  full_name: string;
  name_key: string;
  /** The given name first; the database makes it of the full name. */
  sort_name: ColumnType<string, never, never>;
  /** By what the national database knows him. */
  code: ColumnType<string | null, string | null | undefined, string | null>;
  made_up: ColumnType<boolean, boolean | undefined, boolean>;
}

interface PostTable extends Dated {
  id: string;
  unit_id: string;
  title: string;
  kind: string;
  is_head: boolean;
}
