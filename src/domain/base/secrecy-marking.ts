/** Words that make a longer word of MẬT: BÍ MẬT (secret), BẢO MẬT (security), LẤY MẬT (to gather honey) … */
const before = new Set(
  'bí bảo cơ cẩn thân mật độ đường chim túi ống sỏi ăn lấy dịch rỉ quay hút nhả ngọt'.split(' '),
);
/** … MẬT ĐỘ (density), MẬT ONG (honey), MẬT KHẨU (password) … */
const after = new Set(
  'độ ong khẩu mã thiết mật vụ hoa mía gấu ngọt lệnh thám đàm danh thư ngữ báo phục nhân lợn bò'.split(' '),
);
const grade = 'tuyệt mật|tối mật|mật';

/**
 * The secrecy marking a text carries, as it stands there; undefined where it carries none. By Decree 26/2020/NĐ-CP a paper
 * is stamped MẬT, TỐI MẬT or TUYỆT MẬT. Taken for the stamp are the words in capitals, also with their letters apart, in brackets,
 * after "độ mật", and in any letters where they stand alone: on a line, in a cell, as a part of a name.
 * The same letters inside another word, or in running text, are not.
 */
export function secrecyMarking(text: string): string | undefined {
  // One sign ends a line: what reads lines by another would read them over and over.
  const ended = text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const lines = joined(ended.normalize('NFC').replace(/\p{Cf}/gu, ''));
  if (!/m[ậËË]t|MAÄT/iu.test(lines)) return undefined;
  // In names of files other signs stand for the space.
  const line = lines.replace(/[\s_]+/g, ' ');
  return labelled(line, lines) ?? bracketed(line) ?? inCapitals(line) ?? inOldLetters(line) ?? alone(lines);
}

/** Letters set apart are one word: M Ậ T. Words then stand further apart, or cannot be told. */
function joined(text: string): string {
  if (!/M\s+Ậ\s+T/u.test(text)) return text;
  const together = (all: string) => all.replace(/\s/g, '');
  return text
    .replace(/(?<![\p{L}\p{N}])\p{Lu}(?:\s\p{Lu})+(?![\p{L}\p{N}])/gu, together)
    .replace(/(?<![\p{L}\p{N}])\p{Lu}(?:\s{1,3}\p{Lu})+(?![\p{L}\p{N}])/gu, together);
}

/** After its label on the same line, or below it, as in a form. */
function labelled(line: string, lines: string): string | undefined {
  const said = new RegExp(`độ mật ?(?:\\([^)]{0,20}\\))? ?[:：|–-] ?(${grade})(?![\\p{L}\\p{N}])`, 'iu').exec(
    line,
  );
  // "Độ mật: mật độ …" speaks of density.
  if (
    said?.[1] !== undefined &&
    !(said[1].length === 3 && after.has(wordAfter(line, said.index + said[0].length)))
  )
    return said[1];
  return new RegExp(`độ mật[^\\S\\n]*\\n\\s*(${grade})[^\\S\\n]*$`, 'imu').exec(lines)?.[1];
}

function bracketed(line: string): string | undefined {
  return new RegExp(`[([{<«] ?(${grade}) ?[)\\]}>»]`, 'iu').exec(line)?.[1];
}

function inCapitals(line: string): string | undefined {
  for (const { 0: word, index } of line.matchAll(
    /(?<![\p{L}\p{N}])((?:TUYỆT|TỐI)[ .–-]{0,3}MẬT|MẬT)(?![\p{L}\p{N}])/gu,
  )) {
    if (word.startsWith('TUYỆT')) return word;
    if (after.has(wordAfter(line, index + word.length))) continue;
    if (word === 'MẬT' && before.has(wordBefore(line, index))) continue;
    return word;
  }
  return undefined;
}

/** In the letters of TCVN3, whose capitals are small letters in another font, and of VNI. */
function inOldLetters(line: string): string | undefined {
  return /(?<!\p{L})(TUYÖT MËT|TèI MËT|tuyÖt mËt|tèi mËt|TUYEÄT MAÄT|TOÁI MAÄT)(?!\p{L})/u.exec(line)?.[1];
}

/** On a line of its own, in a cell, or set off by dashes as in the name of a file. */
function alone(lines: string): string | undefined {
  const high = /(?:^|[-–—_|])[^\S\n]*((?:tuyệt|tối)(?:[^\S\n]+|_)mật)[^\S\n]*(?=$|[-–—_|.])/imu.exec(
    lines,
  )?.[1];
  if (high !== undefined) return high.replace(/[\s_]+/, ' ');
  for (const { 0: all, 1: word, index } of lines.matchAll(
    /^[^\S\n"“*]*["“*]*(mật)(?:["”*.!]*[^\S\n]*|\.\w{2,5})$/gimu,
  )) {
    // The last word of a line that was too long: BÍ / MẬT.
    const left = wordBefore(lines, index + all.indexOf(word ?? ''));
    const right = wordAfter(lines, index + all.length);
    if (!before.has(left) && left !== 'tối' && left !== 'tuyệt' && !after.has(right)) return word;
  }
  return undefined;
}

function wordBefore(line: string, at: number): string {
  return /([\p{L}]+)[\s-]*$/u.exec(line.slice(Math.max(0, at - 40), at))?.[1]?.toLowerCase() ?? '';
}

function wordAfter(line: string, at: number): string {
  return /^[\s-]*([\p{L}]+)/u.exec(line.slice(at, at + 40))?.[1]?.toLowerCase() ?? '';
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
