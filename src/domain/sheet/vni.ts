/*
 * VNI for Windows: a vowel followed by a sign for its accent and tone, a few letters of one sign; seen in fonts whose names
 * begin with `VNI-`. Old files hold these bytes as the Latin letters of the same numbers.
 */
const tones: Record<string, string> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const circumflex: Record<string, string> = {
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const breve: Record<string, string> = {
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** What may follow a vowel; ô and ö stand for ơ and ư. */
const following: Record<string, Record<string, string>> = {
  a: { ...tones, ...circumflex, ...breve },
  e: { ...tones, ...circumflex },
  o: { ...tones, ...circumflex },
  u: tones,
  y: tones,
  ô: tones,
  ö: tones,
};
const single: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Text in VNI as Unicode, NFC; `'Nguyeãn Vaên'` is `'Nguyễn Văn'`. */
export function fromVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const small = letter.toLowerCase();
    const plain = single[small] ?? small;
    const marks = following[small]?.[text.charAt(at + 1).toLowerCase()];
    if (marks !== undefined) at += 1;
    const whole = plain + (marks ?? '');
    decoded += letter === small ? whole : whole.toUpperCase();
  }
  return decoded.normalize('NFC');
}
