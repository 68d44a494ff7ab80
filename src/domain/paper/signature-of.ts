import type { PaperFormat } from '#regulation/paper-format.ts';
import type { Letterhead } from './letterhead.ts';
import type { PaperSignature } from './official-paper.ts';

/** The ways clerks write on whose behalf or in whose place somebody signs. */
const onBehalf = /^(?:t\/m|tm\.?|thay mặt)\s+/i;
const inPlace = /^(?:k\/t|kt\.?|t\/l|tl\.?)\s+/i;

/**
 * The signature of a paper: `signedBy` may say all, separated by commas — `T/M Ban Thường vụ, Phó Bí thư, Trần Văn A` —
 * or the name only; what it does not say comes from the letterhead.
 */
export function signatureOf(
  signedBy: string,
  letterhead: Pick<Letterhead, 'onBehalf' | 'position'>,
  format: Pick<PaperFormat, 'signature'>,
): PaperSignature {
  const parts = signedBy
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const capacity: string[] = [];
  while (parts[0] !== undefined && (onBehalf.test(parts[0]) || inPlace.test(parts[0]))) {
    const part = parts.shift() ?? '';
    const { signature } = format;
    capacity.push(
      onBehalf.test(part)
        ? `${signature.onBehalf} ${part.replace(onBehalf, '')}`
        : `${/^[kK]/.test(part) ? signature.inPlace : part.split(' ')[0]} ${part.replace(inPlace, '')}`,
    );
  }
  if (capacity.length === 0 && letterhead.onBehalf !== '')
    capacity.push(`${format.signature.onBehalf} ${letterhead.onBehalf}`);
  const name = parts.pop() ?? null;
  const position = parts.length > 0 ? parts.join(', ') : letterhead.position;
  return { capacity, position: position === '' ? null : position, name };
}
