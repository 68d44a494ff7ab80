import { answerJobs } from '#server/documents/apart/answer-jobs.ts';
import { inspectFile } from './inspect-file.ts';

const jobs = {
  inspectFile,
  drawFirstPage: async (file: { path: string }) => (await import('./draw-first-page.ts')).drawFirstPage(file),
};
export type InspectionJobs = typeof jobs;

answerJobs(jobs);
