import type { FileProblem } from '#domain/base/file-problem.ts';

/** Why a file is not taken; `part`: the file inside it, or the page, where that was found. */
export type FileFault =
  { problem: FileProblem; part?: string; given?: string } | { marking: string; part?: string; page?: number };

/** Thrown inside the process that inspects: the first thing that is wrong ends the looking. */
export class Faulty extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super('problem' in fault ? fault.problem : 'marked');
    this.fault = fault;
  }
}

/** A part that is told of; the file itself has none. */
export function inPart(part: string): { part?: string } {
  return part === '' ? {} : { part };
}
