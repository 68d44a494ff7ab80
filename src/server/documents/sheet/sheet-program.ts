import { answerJobs } from '#server/documents/apart/answer-jobs.ts';
import { parseOwnWorkbook, parseWorkbook } from './parse-workbook.ts';
import { refuseArchive } from './refuse-archive.ts';

const jobs = {
  workbook: reading(parseWorkbook),
  ownWorkbook: reading(parseOwnWorkbook),
};
export type SheetJobs = typeof jobs;

answerJobs(jobs);

/** What the reader throws is damage to the file, and so is a workbook without a sheet: a hostile one may lead it anywhere. */
function reading(parse: typeof parseWorkbook) {
  return async (bytes: Uint8Array) => {
    const why = await refuseArchive(Buffer.from(bytes));
    if (why !== undefined) return { why };
    return parse(bytes).then(
      (sheets) => (sheets.length === 0 ? { why: 'damaged' as const } : { sheets }),
      () => ({ why: 'damaged' as const }),
    );
  };
}
