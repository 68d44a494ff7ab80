/** The bytes of a file, a part at a time. */
export type Bytes = AsyncIterable<Uint8Array>;

/** A file that has come in whole, and is not kept yet. */
export interface ReceivedFile {
  /** Where it lies on the disk of this machine until it is kept or forgotten. */
  path: string;
  /** SHA-256 of the content, hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  read(): Bytes;
  /** Puts it where its fingerprint says, safe against a power cut. What is there already stays. */
  keep(): Promise<void>;
  /** Forgets it; nothing happens once it is kept. */
  discard(): Promise<void>;
}

/**
 * Where the content of evidence lies, by its fingerprint: a folder, or a service of the S3 kind. What is kept is
 * never changed and never taken away.
 */
export interface EvidenceStore {
  /** The most bytes a file may have. */
  readonly limit: number;
  /** Takes a file in, computing its fingerprint on the way. Nothing is left of one that is too large or breaks off. */
  receive(content: Bytes): Promise<ReceivedFile | 'tooLarge'>;
  /** The content of a kept file; nothing where there is none, or where it is no longer what its fingerprint says. */
  open(sha256: string): Promise<Bytes | undefined>;
  /** Reads the content of a file and says whether it is there and still what its fingerprint says. */
  check(sha256: string): Promise<'whole' | 'missing' | 'damaged'>;
  /** Keeps the small picture of a file beside it: made of it, so it can be lost without harm. */
  keepThumbnail(sha256: string, picture: Uint8Array): Promise<void>;
  openThumbnail(sha256: string): Promise<Uint8Array | undefined>;
  /** Whether files can be kept and given out now. */
  reachable(): Promise<boolean>;
}
