/** A short stretch of load on one server. */
export interface Slice {
  port: number;
  clients: number;
  milliseconds: number;
  requests: string[];
}

/** What a slice saw. */
export interface SliceResult {
  /** From the first request to the last answer. */
  milliseconds: number;
  /** Of every answer, in milliseconds. */
  latencies: number[];
  bytes: number;
}
