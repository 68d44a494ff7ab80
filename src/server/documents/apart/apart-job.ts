/** Jobs by their names: each takes and gives what can be sent to another process. */
// oxlint-disable-next-line typescript/no-explicit-any -- any input, any output; each program types its own
export type ApartJobs = Record<string, (input: any) => unknown>;

/** What the process apart is sent, one at a time. */
export interface ApartJob {
  name: string;
  input: unknown;
}

/** What it sends back: what the job gave, or what it threw. */
export type ApartReply = { done: unknown } | { fault: string };
