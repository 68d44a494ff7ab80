import { searchKey } from '#domain/base/search-key.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The form in which two spellings of one Vietnamese name are the same: small letters, single spaces, the tone at the
 * end of its syllable, so that `Hoà` and `Hòa` agree and `Phó` and `Phố` do not.
 */
export function toneKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .map((syllable) => syllable.replace(tones, '') + (syllable.match(tones) ?? []).join(''))
    .join(' ')
    .normalize('NFC');
}

/**
 * The form in which names agree that differ by what clerks confuse when writing names of other languages down:
 * accents, i and y, s and x, tr and ch (`Sà Phìn`, `Xà Phìn`; `Sủng Cháng`, `Sủng Tráng`; `Quý Quân`, `Quí Quân`).
 */
export function spellingKey(name: string): string {
  return searchKey(name).replace(/y/g, 'i').replace(/\bs/g, 'x').replace(/\btr/g, 'ch');
}
