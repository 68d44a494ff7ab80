import type { ColumnType } from 'kysely';
import type { Json } from '#database/json.ts';

type WithDefault<T> = ColumnType<T, T | undefined, T>;

export type ImportState = 'read' | 'checking' | 'checked' | 'applying' | 'applied';

export interface SheetImportTables {
  sheet_import: {
    id: string;
    account_id: string;
    kind: string;
    campaign_id: string | null;
    file_name: string;
    sha256: string;
    size: number;
    sheets: Json;
    state: ImportState;
    choice: Json | null;
    outcome: Json | null;
    /** Rows that are done, of those there are, while the work goes on. */
    done: WithDefault<number>;
    total: WithDefault<number>;
    brought_at: string;
    applied_at: string | null;
  };
}
