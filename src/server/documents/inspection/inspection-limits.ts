const megabyte = 1024 * 1024;

/** How far a file of evidence may go. Far beyond what offices make, far below what brings a machine down. */
export const inspectionLimits = {
  /** A PDF or picture is read whole into memory. */
  wholeBytes: 512 * megabyte,
  /** Files in an archive. */
  parts: 10_000,
  /** All of an archive, unpacked. */
  unpackedBytes: 1024 * megabyte,
  /** How many times larger than packed a part of more than `tightBytes` may be: XML of tables reaches 60. */
  ratio: 200,
  tightBytes: 4 * megabyte,
  /** A file inside an archive that is itself looked into. */
  innerBytes: 64 * megabyte,
  /** Width times height of a picture: the largest cameras of telephones make 200 million. */
  pixels: 250_000_000,
  side: 40_000,
  /** Pictures up to so many pixels are decoded, four bytes each. */
  decodedPixels: 64_000_000,
  pages: 5_000,
  /** Pages whose text is searched for a marking: it stands on the first. */
  readPages: 200,
  /** Tags inside tags. */
  depth: 500,
};
