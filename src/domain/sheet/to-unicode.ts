import { fromTcvn3 } from './tcvn3.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';
import { fromVni } from './vni.ts';

export type OldEncoding = 'tcvn3' | 'vni';

/** A text of a cell with the name of its font, where one is known. */
export interface FontedText {
  text: string;
  font?: string | undefined;
}

export interface UnicodeText {
  text: string;
  from?: OldEncoding;
}

/**
 * The texts of a sheet as Unicode, NFC. Old encodings are told by the font, else by words that are Vietnamese only when
 * read so; a word that could be either (`bé` is bộ in TCVN3) follows the rest of its sheet.
 */
export function toUnicode(cells: readonly FontedText[]): UnicodeText[] {
  const told = cells.map(encodingOf);
  const votes = { tcvn3: 0, vni: 0, unicode: 0 };
  for (const encoding of told) if (encoding !== undefined) votes[encoding] += 1;
  const olds = (['tcvn3', 'vni'] as const).filter((old) => votes[old] > 0);
  const rest = votes.unicode === 0 && olds.length === 1 ? olds[0] : undefined;
  return cells.map(({ text, font }, position) => {
    const encoding = told[position] ?? (hasHighLatin(text) ? rest : undefined);
    if (encoding === undefined || encoding === 'unicode') return { text: text.normalize('NFC') };
    const decoded = encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
    // Fonts of capitals, as .VnTimeH, show small letters as large ones.
    const capitals = encoding === 'tcvn3' && /^\.vn.*h$/i.test(font ?? '');
    const shown = capitals ? decoded.toUpperCase() : decoded;
    return shown === text ? { text } : { text: shown, from: encoding };
  });
}

/** What a text alone tells; undefined for plain letters and for what could be either. */
function encodingOf({ text, font = '' }: FontedText): OldEncoding | 'unicode' | undefined {
  if (/[\u0100-\u024f\u1e00-\u1eff]|\p{Mn}/u.test(text)) return 'unicode';
  if (/^\.vn/i.test(font)) return 'tcvn3';
  if (/^vni[- ]/i.test(font)) return 'vni';
  if (!hasHighLatin(text) || readsWell(text)) return undefined;
  const asTcvn3 = readsWell(fromTcvn3(text));
  const asVni = readsWell(fromVni(text));
  if (asTcvn3 === asVni) return undefined;
  return asTcvn3 ? 'tcvn3' : 'vni';
}

function hasHighLatin(text: string): boolean {
  return /[\u00a1-\u00ff]/.test(text);
}

/** Whether every word with a letter beyond ASCII could be Vietnamese. */
function readsWell(text: string): boolean {
  return text
    .split(/[\s.,;:!?()[\]"'/\-–+0-9%]+/)
    .filter((word) => /[^\u0020-\u007e]/.test(word))
    .every((word) => isVietnameseSyllable(word));
}
