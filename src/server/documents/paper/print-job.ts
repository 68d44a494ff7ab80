import type { PrintedPaper } from './printed-paper.ts';

export const paperFiles = ['docx', 'pdf'] as const;
export type PaperFile = (typeof paperFiles)[number];

/** What the printing process is asked. */
export interface PrintJob {
  id: number;
  as: PaperFile;
  printed: PrintedPaper;
  /** An office's own .docx with fields, in place of the form. */
  template: Uint8Array | null;
}

/** What it answers: the file, or what went wrong. */
export type PrintAnswer = { id: number; file: Uint8Array } | { id: number; fault: string };
