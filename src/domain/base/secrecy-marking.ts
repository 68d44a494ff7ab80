/** Words that make a longer word of MẬT: BÍ MẬT (secret), BẢO MẬT (security), MẬT ĐỘ (density), MẬT ONG (honey) … */
const before = ['bí', 'bảo', 'cơ', 'cẩn', 'thân', 'mật', 'độ', 'đường', 'chim', 'túi', 'ống', 'sỏi', 'ăn'];
const after = [
  'độ',
  'ong',
  'khẩu',
  'mã',
  'thiết',
  'mật',
  'vụ',
  'hoa',
  'mía',
  'gấu',
  'ngọt',
  'lệnh',
  'thám',
  'đàm',
];

/**
 * The secrecy marking a text carries, as it stands there; undefined where it carries none. By Decree 26/2020/NĐ-CP a paper
 * is stamped MẬT, TỐI MẬT or TUYỆT MẬT: the words in capitals, in brackets, or after "độ mật" are taken for the stamp.
 * The same letters inside another word, or in running text, are not.
 */
export function secrecyMarking(text: string): string | undefined {
  // In names of files other signs stand for the space.
  const line = text.normalize('NFC').replace(/[\s_]+/g, ' ');
  const labelled = /độ mật\s*[:：]\s*(tuyệt mật|tối mật|mật)(?![\p{L}\p{N}])/iu.exec(line)?.[1];
  if (labelled !== undefined && !continues(line, labelled)) return labelled;
  const bracketed = /[([{<«]\s*(tuyệt mật|tối mật|mật)\s*[)\]}>»]/iu.exec(line)?.[1];
  if (bracketed !== undefined) return bracketed;
  for (const found of line.matchAll(/(?<![\p{L}\p{N}])(TUYỆT MẬT|TỐI MẬT|MẬT)(?![\p{L}\p{N}])/gu)) {
    const word = found[0];
    if (word !== 'MẬT') return word;
    const left = /([\p{L}]+)[ -]?$/u.exec(line.slice(0, found.index))?.[1]?.toLowerCase();
    const right = /^[ -]?([\p{L}]+)/u.exec(line.slice(found.index + word.length))?.[1]?.toLowerCase();
    if (left !== undefined && before.includes(left)) continue;
    if (right !== undefined && after.includes(right)) continue;
    return word;
  }
  return undefined;
}

/** "Độ mật: mật độ …" speaks of density. */
function continues(line: string, marking: string): boolean {
  const rest = line.slice(line.indexOf(marking) + marking.length);
  const next = /^ ([\p{L}]+)/u.exec(rest)?.[1]?.toLowerCase();
  return marking.toLowerCase() === 'mật' && next !== undefined && after.includes(next);
}

/** Where in a value a text carries a secrecy marking, and which: `{ path: 'obstacles[0].description', marking: 'MẬT' }`. */
export function findSecrecyMarking(value: unknown, path = ''): { path: string; marking: string } | undefined {
  if (typeof value === 'string') {
    const marking = secrecyMarking(value);
    return marking === undefined ? undefined : { path, marking };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const inner = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const found = findSecrecyMarking(part, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
