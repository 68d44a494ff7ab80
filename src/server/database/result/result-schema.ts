import type { IsoDate } from '#domain/base/dates.ts';
import type { Json } from '#database/json.ts';

/** The tables of results passed on to the national database. */
export interface ResultTables {
  result_export: {
    id: string;
    authority_id: string;
    selection: Json;
    /** The file, byte for byte. */
    content: string;
    sha256: string;
    made_by: string;
    made_at: string;
    sent_on: IsoDate | null;
    sent_by: string | null;
    receipt: string | null;
  };
  /** What stood in an export of each rating, as the hash of its row. */
  result_export_row: { export_id: string; rating_id: string; sha256: string };
}
