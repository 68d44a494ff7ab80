/** A file that must not be taken. */
export interface HostileFile {
  name: string;
  bytes: Buffer;
  /** What is said of it: a problem of a file, or a marking. */
  problem: string;
}
