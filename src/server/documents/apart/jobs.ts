/** What is done in a process of its own, because a file from outside may take any time or memory. One row a job. */
export const jobs = {
  workbook: async (bytes: Uint8Array) =>
    (await import('#server/documents/sheet/parse-workbook.ts')).parseWorkbook(bytes),
  ownWorkbook: async (bytes: Uint8Array) =>
    (await import('#server/documents/sheet/parse-workbook.ts')).parseOwnWorkbook(bytes),
};

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type InputOf<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type OutputOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;

/** What the process answers: what came of it, or what the job threw. */
export type JobAnswer = { done: unknown } | { fault: string };
