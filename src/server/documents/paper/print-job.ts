import type { PrintedPaper } from './printed-paper.ts';
import type { TemplateReading } from './read-template.ts';

export const paperFiles = ['docx', 'pdf'] as const;
export type PaperFile = (typeof paperFiles)[number];

/** What the printing process is asked. */
export type PrintTask =
  | { do: PaperFile; printed: PrintedPaper }
  /** An office's own .docx with fields, in place of the form. */
  | { do: 'fill'; printed: PrintedPaper; template: Uint8Array }
  | { do: 'read'; template: Uint8Array };

/** What it answers: a file, or what a template asks for. */
export type Printed = Uint8Array | TemplateReading;

export type PrintJob = PrintTask & { id: number };
export type PrintAnswer = { id: number; done: Printed } | { id: number; fault: string };
