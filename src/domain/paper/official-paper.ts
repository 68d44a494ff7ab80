import type { PaperType } from '#regulation/paper-format.ts';
import type { IsoDate } from '#domain/base/dates.ts';

/** What the system draws up. */
export const paperKinds = [
  'assigning',
  'changing',
  'rating',
  'plan',
  'progressReport',
  'minutes',
  'scoreSheet',
  'selfAssessment',
  'ratingSubmission',
  'resultNotice',
  'monthlySheet',
  'yearlySheet',
  'explanation',
  'summaryReport',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A paper as words, whoever writes it down and however it looks. Equal papers have equal fingerprints. */
export interface OfficialPaper {
  kind: PaperKind;
  type: PaperType;
  /** The name of the type where it is not that of the format: a form with a name of its own. */
  name?: string | undefined;
  head: PaperHead;
  /** As it stands after “Số”; null: a space for it, or none where the type carries no number. */
  number: string | null;
  /** Null: a space for the day. */
  signedOn: IsoDate | null;
  about: string;
  /** Who decides, between title and bases. */
  decider?: string | undefined;
  bases: string[];
  body: Block[];
  signature: PaperSignature;
  recipients: string[];
  annexes: Annex[];
  /** What the form of the paper rests on without its being published; shown in small print. */
  toConfirm?: string | undefined;
}

/** Line breaks in `issuer` stay. */
export interface PaperHead {
  superior: string | null;
  issuer: string;
  place: string;
  /** Closes the number. */
  symbol: string;
}

/** Who signs: the body or head he signs for, his post, his name. Empty parts leave a space. */
export interface PaperSignature {
  capacity: string[];
  position: string | null;
  name: string | null;
}

export type Block =
  /** `lead` is bold and stands before the text: `Điều 1.`. */
  | { kind: 'paragraph'; lead?: string; text: string }
  | { kind: 'heading'; text: string }
  /** A line in bold in the middle: `QUYẾT ĐỊNH:`. */
  | { kind: 'centred'; text: string }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  | PaperTable;

export interface PaperTable {
  kind: 'table';
  columns: PaperColumn[];
  /** Line breaks in cells stay. */
  rows: string[][];
  /** Positions of rows that stand in bold. */
  bold?: number[];
}

export interface PaperColumn {
  head: string;
  /** The share of the width. */
  width: number;
  align?: 'left' | 'centre' | 'right';
}

export interface Annex {
  title: string;
  about: string;
  landscape: boolean;
  blocks: Block[];
}
