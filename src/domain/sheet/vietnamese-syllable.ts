const onsets = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
const nuclei = [
  'uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|uêu',
  'iê|yê|ia|ya|ua|uô|ưa|ươ|oa|oă|oe|uâ|uê|uơ|uy|oo',
  'ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu',
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
].join('|');
const codas = 'ch|c|m|ng|nh|n|p|t';
const syllable = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:${codas})?$`);
/** Grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether letters could be one Vietnamese syllable: at most one tone, and the parts in their order. Says nothing of meaning.
 * `isVietnameseSyllable('Nguyễn')` is true, `isVietnameseSyllable('NguyÔn')` is not.
 */
export function isVietnameseSyllable(letters: string): boolean {
  const parts = letters.normalize('NFD');
  if ((parts.match(tones)?.length ?? 0) > 1) return false;
  return syllable.test(parts.replace(tones, '').normalize('NFC').toLowerCase());
}
