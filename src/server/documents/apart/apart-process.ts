import { type JobAnswer, type JobName, jobs } from './jobs.ts';

/** The process behind `runApart`: does one job, answers, and ends. */
process.once('message', ({ name, input }: { name: JobName; input: never }) => {
  jobs[name](input)
    .then((done): JobAnswer => ({ done }))
    .catch((error: unknown): JobAnswer => ({ fault: error instanceof Error ? error.message : String(error) }))
    .then((answer) => process.send?.(answer, () => process.exit(0)))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
