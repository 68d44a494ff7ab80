import type { ColumnType } from 'kysely';

/** A jsonb column: read as a value, written as JSON text (so that arrays are not taken for SQL arrays). */
export type Json = ColumnType<unknown, string, string>;
