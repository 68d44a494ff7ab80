import { writeFileSync } from 'node:fs';
import { answerJobs } from '#server/documents/apart/answer-jobs.ts';

/** A program for `apart.test.ts`: what well-behaved and hostile jobs do. */
export const jobs = {
  double: ({ number }: { number: number }) => ({ number: number * 2, pid: process.pid }),
  wrong: () => {
    throw new Error('wrong');
  },
  forever: () => {
    for (;;);
  },
  swallow: () => {
    const held: Buffer[] = [];
    for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, held.length));
  },
  heap: () => {
    const held: object[] = [];
    for (;;) held.push({ at: held.length });
  },
  fall: () => process.exit(3),
  secrets: () => process.env['DOTPHA_SECRET_OF_A_TEST'] ?? 'none',
  write: ({ path }: { path: string }) => {
    try {
      writeFileSync(path, 'x');
      return 'written';
    } catch (error) {
      return (error as NodeJS.ErrnoException).code;
    }
  },
};

if (process.send !== undefined) answerJobs(jobs);
