import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Letterhead, letterheadOfName } from '#domain/paper/letterhead.ts';
import type { OfficialPaper, PaperHead, PaperSignature } from '#domain/paper/official-paper.ts';
import { signatureOf } from '#domain/paper/signature-of.ts';
import { loadIssuer } from '#database/paper/letterhead-store.ts';
import type { Pack } from '#regulation/pack.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';
import type { Context } from '#use-cases/base/context.ts';

/** A body that issues papers: how they look and what stands on each. */
export interface Issuer {
  authorityId: string;
  name: string;
  format: PaperFormat;
  letterhead: Letterhead;
  /** The state of the letterhead; 0 while it is only what the name tells. */
  version: number;
  head: PaperHead;
  sign: (signedBy: string) => PaperSignature;
}

/** The body that issues the papers of an authority, as of a day. Errors: `notFound`. */
export async function issuerOf(
  context: Pick<Context, 'db' | 'formats'>,
  authorityId: string,
  day: IsoDate,
): Promise<Result<Issuer>> {
  const unit = await loadIssuer(context.db, authorityId, day);
  if (unit === undefined) return refuse('notFound', { what: 'unit', id: authorityId });
  if (context.formats === undefined) throw new Error('no forms of papers are loaded');
  const format = context.formats.of(unit.tree);
  const letterhead = unit.letterhead ?? letterheadOfName(unit.name, format);
  const { superior, issuer, place, symbol } = letterhead;
  return ok({
    authorityId,
    name: unit.name,
    format,
    letterhead,
    version: unit.version ?? 0,
    head: { superior: superior === '' ? null : superior, issuer, place, symbol },
    sign: (signedBy) => signatureOf(signedBy, letterhead, format),
  });
}

/** What a decision rests on: what the body says of its decisions, else the regulation the campaign follows. */
export function basesOf({ letterhead }: Issuer, { head }: Pick<Pack, 'head'>): string[] {
  if (letterhead.bases.length > 0) return letterhead.bases;
  const { vi } = head.title;
  const title = /^(quy|hướng dẫn|nghị|quyết|kế hoạch|đề án)/i.test(vi)
    ? vi.charAt(0).toLocaleLowerCase('vi') + vi.slice(1)
    : `quy định “${vi}”`;
  return [`Căn cứ ${title} của ${head.issuer};`, 'Xét đề nghị của cơ quan tham mưu,'];
}

/** What a paper is about, from its title: titles often begin with the type, which stands above on the paper. */
export function aboutWords(title: string): string {
  const bare = title.replace(/^quyết định\s+/i, '');
  return bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1);
}

/** Whom papers of a type go to: “Như Điều 3” means an article, which only decisions have. */
export function recipientsOf({ recipients }: Letterhead, type: OfficialPaper['type']): string[] {
  return type === 'decision' ? recipients : recipients.filter((it) => !/^như điều/i.test(it));
}

/** A paper without content, for a kind to fill. */
export function blankPaper(
  { head, letterhead, sign }: Issuer,
  of: Pick<OfficialPaper, 'kind' | 'type' | 'about'>,
): OfficialPaper {
  return {
    ...of,
    head,
    number: null,
    signedOn: null,
    bases: [],
    body: [],
    signature: sign(''),
    recipients: recipientsOf(letterhead, of.type),
    annexes: [],
  };
}
