import type { PaperFormat } from '#regulation/paper-format.ts';
import type { Block, OfficialPaper } from './official-paper.ts';
import { placeAndDay } from './place-and-day.ts';

/** How a paper that is not issued yet says so. */
const draftMark = 'DỰ THẢO';

/**
 * The lines of a paper as its format words them: head, heading, signature, recipients. Whoever draws a paper — as PDF, as
 * .docx, on a page — draws these, and adds nothing.
 * @param check what leads whoever holds the paper back to the system; null: a draft, which the system does not vouch for
 */
export function paperParts(
  paper: OfficialPaper,
  format: PaperFormat,
  check: { address: string; fingerprint: string } | null,
) {
  const { head, signature, recipients } = paper;
  const type = format.types[paper.type];
  return {
    superior: head.superior === null ? null : capitals(head.superior),
    issuer: capitals(head.issuer),
    number: numberLine(paper, format),
    placeAndDate: placeAndDay(head.place, paper.signedOn ?? ''),
    name: paper.name ?? type.name,
    ...opening(paper, format),
    capacity: signature.capacity.map(capitals),
    position: signature.position === null ? null : capitals(signature.position),
    signer: signature.name ?? '',
    recipients:
      recipients.length === 0
        ? []
        : [...recipients.map((it) => `- ${it.replace(/[;.]$/, '')};`), `- ${format.recipients.kept}.`],
    /** Above each list that goes with a numbered paper. */
    kept:
      paper.number === null
        ? null
        : `(Kèm theo ${type.name.charAt(0)}${type.name.slice(1).toLocaleLowerCase('vi')} ${format.head.numberLabel.toLocaleLowerCase('vi').replace(':', '')} ${
            paper.number
          } ${dayInWords(paper.signedOn)})`,
    draft: check === null ? draftMark : null,
    check:
      check === null
        ? null
        : {
            ...check,
            /** Four letters a group, easy to read out. */
            groups: (check.fingerprint.match(/.{4}/g) ?? []).slice(0, 4).join(' '),
          },
  };
}

export type PaperParts = ReturnType<typeof paperParts>;

/**
 * Who decides, above the bases, and what follows them; where the form says who decides after the bases, it is one line with
 * the verb: `BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH`.
 */
function opening(
  { decider, bases, body }: OfficialPaper,
  { heading, bases: look }: PaperFormat,
): { decider: string | null; bases: string[]; body: Block[] } {
  const listed = bases.map((base) => `${look.lead}${base}`);
  if (decider === undefined) return { decider: null, bases: listed, body };
  const [verb, ...rest] = body;
  if (heading.decider === 'beforeBases' || verb?.kind !== 'centred')
    return { decider: capitals(decider), bases: listed, body };
  const text = `${capitals(decider)} ${verb.text.replace(/:$/, '')}`;
  return { decider: null, bases: listed, body: [{ kind: 'centred', text }, ...rest] };
}

function numberLine({ number, type, head }: OfficialPaper, format: PaperFormat): string | null {
  if (number !== null) return `${format.head.numberLabel} ${number}`;
  const { symbol } = format.types[type];
  if (symbol === undefined) return null;
  const { form } = format.numbering;
  return `${format.head.numberLabel} ${form
    .replace('{number}', '      ')
    .replace('{type}', symbol)
    .replace('{symbol}', head.symbol || '…')}`;
}

/** `ngày 05 tháng 3 năm 2026`, as beside the place. */
function dayInWords(day: OfficialPaper['signedOn']): string {
  return placeAndDay('-', day ?? '').slice(3);
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
