import { placeAndDay } from '#domain/paper/place-and-day.ts';
import type { PrintedPaper } from './printed-paper.ts';

/** The texts of a paper that its format adds to: both writers set these. */
export function paperParts({ paper, format, check }: PrintedPaper) {
  const { head, signature, recipients } = paper;
  const type = format.types[paper.type];
  return {
    superior: head.superior?.toLocaleUpperCase('vi') ?? null,
    issuer: head.issuer.toLocaleUpperCase('vi'),
    number: numberLine(paper, format),
    placeAndDate: placeAndDay(head.place, paper.signedOn ?? ''),
    name: paper.name ?? type.name,
    decider: paper.decider?.toLocaleUpperCase('vi') ?? null,
    capacity: signature.capacity.map((line) => line.toLocaleUpperCase('vi')),
    position: signature.position?.toLocaleUpperCase('vi') ?? null,
    signer: signature.name ?? '',
    recipients:
      recipients.length === 0
        ? []
        : [...recipients.map((it) => `- ${it.replace(/[;.]$/, '')};`), `- ${format.recipients.kept}.`],
    /** Above each list that goes with a numbered paper. */
    kept:
      paper.number === null
        ? null
        : `(Kèm theo ${type.name.toLocaleLowerCase('vi')} ${format.head.numberLabel.toLocaleLowerCase('vi')} ${
            paper.number
          } ${dayInWords(paper.signedOn)})`,
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

function numberLine(
  { number, type, head }: PrintedPaper['paper'],
  format: PrintedPaper['format'],
): string | null {
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
function dayInWords(day: PrintedPaper['paper']['signedOn']): string {
  return placeAndDay('-', day ?? '').slice(3);
}
