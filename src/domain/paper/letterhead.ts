import * as z from 'zod';
import type { PaperFormat } from '#regulation/paper-format.ts';

const line = z.string().max(200);

/** What an authority says of itself on its papers. */
export const letterheadSchema = z.strictObject({
  /** The body above, on the line before; empty: none. */
  superior: line,
  issuer: line.min(1),
  /** Where papers are signed. */
  place: line,
  /** Closes the number: `TU`, `UBND`. */
  symbol: z.string().max(30),
  /** The body that prepares its papers and asks it to decide: `Ban Tổ chức Tỉnh ủy`. */
  advisor: line,
  /** On whose behalf papers are signed; empty: the signer is the head himself. */
  onBehalf: line,
  /** The post of whoever signs. */
  position: line,
  /** What decisions rest on, one a line. */
  bases: z.array(z.string().min(1).max(500)).max(20),
  recipients: z.array(z.string().min(1).max(200)).max(30),
  /** The day the term began: Party numbers run within a term. */
  termFrom: z.iso.date().nullable(),
});

export type Letterhead = z.infer<typeof letterheadSchema>;

/** What the name of a body tells of its papers, as long as nobody has said more. */
export function letterheadOfName(name: string, format: Pick<PaperFormat, 'issuers'>): Letterhead {
  const bare = name.replace(/\s*\(giả định\)\s*$/, '');
  const fits = format.issuers.find(({ begins }) => bare.startsWith(begins));
  const rest = fits === undefined ? '' : bare.slice(fits.begins.length).trim();
  return {
    superior: '',
    issuer: fits === undefined ? bare : inLines(fits.issuer, rest),
    place: rest.replace(/^(tỉnh|thành phố|huyện|xã|phường|thị xã|đặc khu)\s+/i, ''),
    symbol: fits?.symbol ?? '',
    advisor: '',
    onBehalf: fits?.onBehalf ?? '',
    position: '',
    bases: [],
    recipients: [],
    termFrom: null,
  };
}

/** What does not fit beside the heading on the right is broken before the name of the place. */
function inLines(issuer: string, rest: string): string {
  return `${issuer}${issuer.length + rest.length > 20 ? '\n' : ' '}${rest}`.trim();
}
