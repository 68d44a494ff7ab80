import { answerJobs } from '#server/documents/apart/answer-jobs.ts';
import type { PrintedPaper } from './printed-paper.ts';

/** The typesetter and the writer for word processors are loaded when they are first asked for, and go with the process. */
const jobs = {
  pdf: async (printed: PrintedPaper) => (await import('./write-pdf.ts')).writePdf(printed),
  docx: async (printed: PrintedPaper) => (await import('./write-docx.ts')).writeDocx(printed),
  fill: async ({ template, printed }: { template: Uint8Array; printed: PrintedPaper }) =>
    (await import('./fill-template.ts')).fillTemplate(template, printed),
  read: async (template: Uint8Array) => (await import('./read-template.ts')).readTemplate(template),
};
export type PaperJobs = typeof jobs;

answerJobs(jobs);
