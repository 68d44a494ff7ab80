import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';

/** A paper, how it is to look, and what leads whoever holds it back to the system. */
export interface PrintedPaper {
  paper: OfficialPaper;
  format: PaperFormat;
  /** Null: a draft, which the system does not vouch for. */
  check: { address: string; fingerprint: string } | null;
}

/** The files a paper can be had as. */
export const paperFiles = ['docx', 'pdf'] as const;
export type PaperFile = (typeof paperFiles)[number];
