import type { Answers } from '#web/api/client.ts';

/** A form that came back, compared cell by cell. */
export type Review = Answers['task']['reviewReportForm'];
export type ReviewedField = Review['tasks'][number]['fields'][number];
