import type { ApartJob, ApartJobs, ApartReply } from './apart-job.ts';

/** The whole of a program that runs jobs apart (`open-apart.ts` starts it): does what it is sent, and ends with its parent. */
export function answerJobs(jobs: ApartJobs): void {
  const work = async ({ name, input }: ApartJob): Promise<ApartReply> => {
    const job = jobs[name];
    return job === undefined ? { fault: `no job ${name}` } : { done: await job(input) };
  };
  process.on('message', (job: ApartJob) => {
    work(job)
      .catch((error: unknown): ApartReply => ({ fault: String(error) }))
      .then((reply) => process.send?.(reply))
      .catch(() => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
}
