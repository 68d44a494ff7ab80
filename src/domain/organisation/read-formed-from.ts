import {
  type FormedFrom,
  type NamedPart,
  type NamedUnit,
  type UndecidedText,
  type UnitWord,
  unitWords,
} from './formed-from.ts';

/**
 * Reads the published text on what a unit of 1 July 2025 was formed from. Only what is regular is read:
 * lists of units; “giữ nguyên”; “toàn bộ”, “một phần diện tích …”, “phần còn lại … sau khi sắp xếp” with no doubt
 * about which names they mean. Everything else is undecided, with the place where reading stopped.
 */
export function readFormedFrom(text: string | null | undefined): FormedFrom {
  const plain = (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (plain === '') return { kind: 'undecided', text: '', reason: 'noText', at: '' };
  if (/^giữ nguyên$/i.test(plain)) return { kind: 'unchanged' };
  const read = readList(plain);
  return 'reason' in read ? { kind: 'undecided', text: text ?? '', ...read } : { kind: 'formed', ...read };
}

type Stop = { reason: UndecidedText; at: string };
type Share = 'whole' | NamedPart['share'];

/** “một phần … của các phường”: what share of the names that follow, whether of several, and of which kind. */
interface Marker {
  share: Share;
  several: boolean;
  word: UnitWord | undefined;
  names: number;
}

const quantity = String.raw`diện tích (?:tự nhiên|TN)(?:, (?:toàn bộ )?quy mô dân số)?`;
const reach = String.raw`(?: của)?( các)?(?: (xã|phường)(?= ))?`;
const patterns = {
  separator: /(?:\s*,\s*(?:và\s+)?|\s+và\s+)/y,
  part: new RegExp(String.raw`(?:Sắp xếp )?[Mm]ột phần ${quantity}${reach} `, 'y'),
  remainder: new RegExp(String.raw`[Pp]hần còn lại${reach} `, 'y'),
  whole: new RegExp(String.raw`[Tt]oàn bộ ${quantity}${reach} `, 'y'),
  unit: /([\p{L}\d](?:(?!\s+và\s|\s+sau khi\s)[^,()])*)/uy,
  district: /\s*\(((?:huyện|quận|thị xã|thành phố) [^()]+)\)/iy,
  bracketShare: /\s*\(phần còn lại[^()]*\)/iy,
  close: /\s*sau khi sắp xếp(?: theo quy định tại khoản \d+ Điều này)?/iy,
};

function readList(text: string): { whole: NamedUnit[]; parts: NamedPart[] } | Stop {
  const whole: NamedUnit[] = [];
  const parts: NamedPart[] = [];
  let at = 0;
  let marker: Marker | undefined;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  const stop = (reason: UndecidedText, from = at): Stop => ({ reason, at: text.slice(from, from + 60) });

  while (at < text.length) {
    const opened = readMarker(take);
    if (opened !== undefined) {
      if (marker !== undefined && marker.names === 0) return stop('unknownWords');
      marker = opened;
    }
    const from = at;
    const found = take(patterns.unit);
    if (found === null) return stop('unknownWords');
    const named = readName(found[1] ?? '', marker?.word);
    if ('reason' in named) return stop(named.reason, from);
    const district = take(patterns.district)?.[1];
    const unit = district === undefined ? named : { ...named, district };
    if (marker !== undefined) {
      // “một phần … của Xã A, Xã B”: whether B is meant too is not said.
      if (!marker.several && marker.names > 0) return stop('reachOfShare', from);
      marker.names += 1;
    }
    if (take(patterns.bracketShare) !== null) {
      // “Xã A, Xã B (phần còn lại …)”: whether A is meant too is not said.
      if (whole.length > 0 || marker !== undefined) return stop('reachOfShare', from);
      parts.push({ ...unit, share: 'remainder' });
    } else if (marker === undefined || marker.share === 'whole') whole.push(unit);
    else parts.push({ ...unit, share: marker.share });
    if (take(patterns.close) !== null) {
      if (marker === undefined) return stop('unknownWords', from);
      marker = undefined;
    }
    if (at < text.length && take(patterns.separator) === null) return stop('unknownWords');
  }
  return { whole, parts };
}

function readMarker(take: (pattern: RegExp) => RegExpExecArray | null): Marker | undefined {
  for (const share of ['part', 'remainder', 'whole'] as const) {
    const found = take(patterns[share]);
    if (found !== null)
      return { share, several: found[1] !== undefined, word: found[2] as UnitWord | undefined, names: 0 };
  }
  return undefined;
}

const kinds = unitWords.join('|');
const kindBefore = new RegExp(`^(${kinds}) (.+)$`, 'iu');

/** `xã Yên Định Xã Yên Định` and `Xã Xã Yên Định` are slips of the pen for one name. */
function readName(written: string, given: UnitWord | undefined): NamedUnit | Stop {
  const text = written.trim();
  const found = kindBefore.exec(text);
  if (found === null) {
    if (/^(thôn|xóm|tổ dân phố|ấp|khu phố) /i.test(text)) return { reason: 'hamlet', at: text };
    if (given !== undefined && /^[\p{Lu}\d]/u.test(text)) return readName(`${given} ${text}`, undefined);
    return { reason: /^\p{Lu}/u.test(text) ? 'nameWithoutKind' : 'unknownWords', at: text };
  }
  const word = (found[1] ?? '').toLowerCase() as UnitWord;
  const name = found[2] ?? '';
  const again = kindBefore.exec(name);
  if (again !== null && again[1]?.toLowerCase() === word) return readName(name, undefined);
  const twice = new RegExp(`^(.+) ${word} \\1$`, 'iu').exec(name);
  if (twice !== null) return { word, name: twice[1] ?? name };
  if (!/^[\p{Lu}\d]/u.test(name) || new RegExp(` (${kinds}) \\p{Lu}`, 'u').test(name))
    return { reason: 'unknownWords', at: text };
  return { word, name };
}
