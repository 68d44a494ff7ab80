import type { Language } from '#domain/appraisal/figure-text.ts';

/**
 * Reads a figure as people write it: `1.234,5` in Vietnamese, `1,234.5` in English; blanks between thousands are taken too.
 * A group mark that does not stand before three digits is refused, since `1.5` could mean either.
 * @returns the decimal text, null for an empty text, undefined where it is no figure
 */
export function readFigure(text: string, language: Language): string | null | undefined {
  const written = text.trim().replace(/^−/, '-');
  if (written === '') return null;
  const whole =
    language === 'vi' ? String.raw`\d{1,3}(?:[.\s]\d{3})+|\d+` : String.raw`\d{1,3}(?:[,\s]\d{3})+|\d+`;
  const point = language === 'vi' ? ',' : String.raw`\.`;
  const found = new RegExp(`^(-?)(${whole})(?:${point}(\\d+))?$`, 'u').exec(written);
  if (found === null) return undefined;
  const [, sign = '', digits = '', decimals] = found;
  const plain = digits.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return `${sign}${plain}${decimals === undefined ? '' : `.${decimals}`}`;
}
