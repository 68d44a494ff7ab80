/** Why a file that came in is not taken, by what is in it. */
export const fileProblems = [
  /** It breaks off, or does not hold together as files of its kind do. */
  'broken',
  /** Its content is of another kind than its name says. */
  'otherKind',
  /** It opens only with a password. */
  'locked',
  /** A program, or something a machine would run. */
  'program',
  /** Packed in a way that cannot be looked into. */
  'unreadable',
  'macros',
  /** A PDF with scripts, or one that starts programs. */
  'script',
  /** XML that brings in declarations of its own. */
  'entities',
  /** An office file that fetches parts of itself from elsewhere. */
  'external',
  /** An archive in an archive. */
  'nested',
  /** Names in an archive that lead out of it. */
  'unsafePath',
  'tooManyParts',
  /** So much larger unpacked that it is no honest file. */
  'unpacksTooLarge',
  'tooManyPixels',
  'tooManyPages',
  /** Two kinds of file in one. */
  'mixed',
  /** Looking into it took more time, or more memory, than a file may take. */
  'takesTooLong',
  'takesTooMuchMemory',
  /** A scanner found something in it. */
  'infected',
] as const;

export type FileProblem = (typeof fileProblems)[number];
