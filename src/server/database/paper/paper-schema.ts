import type { ColumnType } from 'kysely';
import type { Letterhead } from '#domain/paper/letterhead.ts';
import type { OfficialPaper, PaperKind } from '#domain/paper/official-paper.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';

type Kept<Content> = ColumnType<Content, string, string>;

/** The tables of papers as they go out. */
export interface PaperTables {
  letterhead: {
    unit_id: string;
    content: Kept<Letterhead>;
    version: ColumnType<number, number | undefined, number>;
  };
  paper_count: { unit_id: string; series: string; last: number };
  issued_paper: {
    /** SHA-256, hex, over the canonical text of the content. */
    fingerprint: string;
    kind: PaperKind;
    authority_id: string;
    /** What the paper is about: its decision, task, appraisal … */
    thing_id: string;
    content: Kept<OfficialPaper>;
    /** How it looked when it went out. */
    format: Kept<PaperFormat>;
    issued_by: string;
    issued_at: string;
  };
  paper_template: {
    id: string;
    authority_id: string;
    kind: PaperKind;
    name: string;
    sha256: string;
    content: Uint8Array;
    added_by: string;
    added_at: string;
    ended_at: string | null;
  };
}
