/** Words for kinds of administrative units, as names of units begin. */
export const unitWords = [
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'huyện',
  'quận',
  'thị xã',
  'thành phố',
  'tỉnh',
] as const;
export type UnitWord = (typeof unitWords)[number];

/** A unit as a text names it. */
export interface NamedUnit {
  word: UnitWord;
  /** The name without its kind. */
  name: string;
  /** The district the text gives to tell units of one name apart, as it is written: `huyện Đồng Văn`. */
  district?: string;
}

/** A unit of which a text names a part only: a piece, or what is left after the pieces. */
export interface NamedPart extends NamedUnit {
  share: 'part' | 'remainder';
}

/** Why a person must read a text. */
export type UndecidedText =
  /** Nothing is said. */
  | 'noText'
  /** A hamlet of another unit is named: which unit it leaves is not said. */
  | 'hamlet'
  /** A name without the kind of the unit. */
  | 'nameWithoutKind'
  /** “part of” or “the rest of” with several names about: which of them it means is open. */
  | 'reachOfShare'
  /** Words that are none of the regular ones. */
  | 'unknownWords';

/** What the published text on the units that a unit was formed from says. */
export type FormedFrom =
  | { kind: 'unchanged' }
  | { kind: 'formed'; whole: NamedUnit[]; parts: NamedPart[] }
  | { kind: 'undecided'; text: string; reason: UndecidedText; at: string };
