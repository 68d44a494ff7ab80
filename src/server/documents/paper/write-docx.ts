import {
  Document,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { type PaperParts, paperParts } from '#domain/paper/paper-parts.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';
import { blocks, centred, line, runs, sideBySide, twips, under } from './docx-parts.ts';
import type { PrintedPaper } from './printed-paper.ts';
import { qrPicture } from './qr-picture.ts';

/** A4, millimetres. */
const sheet = { short: 210, long: 297 };
/** The left column of head and foot. */
const leftShare = 0.4;
/** At the foot of every page of a draft. */
const draftFoot = { size: 10, bold: false, italic: true, underline: false };
/** Points left for the signature. */
const signatureSpace = 70;

/** A paper as .docx, for offices that finish it by hand. Loaded by the process that prints only. */
export async function writeDocx(printed: PrintedPaper): Promise<Uint8Array> {
  const { paper, format } = printed;
  const parts = paperParts(paper, format, printed.check);
  const { margins, font } = format.page;
  const room = twips(sheet.short - margins.left - margins.right);
  const document = new Document({
    title: `${parts.name} ${paper.about}`,
    creator: paper.head.issuer.replace('\n', ' '),
    styles: {
      default: { document: { run: { font, size: format.body.size * 2, language: { value: 'vi-VN' } } } },
    },
    sections: [
      section(format, parts, false, true, [
        head(printed, parts, room),
        ...title(printed, parts, room),
        ...blocks(parts.body, format, room),
        foot(printed, parts, room),
        ...(paper.toConfirm === undefined
          ? []
          : [line(paper.toConfirm, { size: 9, bold: false, italic: true, underline: false })]),
      ]),
      ...paper.annexes.map((annex) => {
        const { about } = format.heading;
        const wide = twips((annex.landscape ? sheet.long : sheet.short) - margins.left - margins.right);
        return section(format, parts, annex.landscape, false, [
          ...[annex.title, annex.about].filter((it) => it !== '').map((it) => line(it, about, centred)),
          ...(parts.kept === null
            ? []
            : [line(parts.kept, { ...format.body, italic: true }, { ...centred, spacing: { after: 160 } })]),
          ...blocks(annex.blocks, format, wide),
        ]);
      }),
    ],
  });
  return Packer.toBuffer(document);
}

function section(
  format: PaperFormat,
  { draft }: PaperParts,
  landscape: boolean,
  first: boolean,
  children: (Paragraph | Table)[],
): ISectionOptions {
  const { margins } = format.page;
  const number = new Header({
    children: [
      new Paragraph({
        ...centred,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: format.pageNumber.size * 2 })],
      }),
    ],
  });
  const empty = { children: [new Paragraph({})] };
  const foot = new Footer(draft === null ? empty : { children: [line(draft, draftFoot, centred)] });
  return {
    properties: {
      titlePage: first,
      page: {
        size: {
          width: twips(sheet.short),
          height: twips(sheet.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(format.pageNumber.fromTop),
          footer: twips(format.pageNumber.fromTop),
        },
      },
    },
    headers: first ? { default: number, first: new Header(empty) } : { default: number },
    footers: first ? { default: foot, first: foot } : { default: foot },
    children,
  };
}

function head({ format }: PrintedPaper, parts: PaperParts, room: number): Table {
  const look = format.head;
  const left = Math.floor(room * leftShare);
  const right = room - left;
  const heading = look.right.map(({ text, style }) => line(text, style, centred));
  const last = look.right.at(-1);
  const above = [
    ...(parts.superior === null ? [] : [line(parts.superior, look.superior, centred)]),
    line(parts.issuer, look.issuer, centred),
    under(look.underIssuer, parts.issuer, look.issuer, left),
  ];
  const date = line(parts.placeAndDate, look.placeAndDate, { ...centred, spacing: { before: 120 } });
  const number = line(parts.number ?? '', look.number, { ...centred, spacing: { before: 120 } });
  const { draft } = parts;
  return sideBySide([
    [
      { children: above, width: left },
      {
        children: [...heading, ...(last ? [under(look.underRight, last.text, last.style, right)] : [])],
        width: right,
      },
    ],
    [
      {
        children: draft === null ? [number] : [number, line(draft, format.heading.about, centred)],
        width: left,
      },
      { children: [date], width: right },
    ],
  ]);
}

function title({ paper, format }: PrintedPaper, parts: PaperParts, room: number): Paragraph[] {
  const { name, about, underAbout } = format.heading;
  const { body } = format;
  return [
    line(parts.name, name, { ...centred, spacing: { before: 240 } }),
    ...(paper.about === ''
      ? []
      : [line(paper.about, about, centred), under(underAbout, paper.about, about, room)]),
    ...(parts.decider === null
      ? []
      : [line(parts.decider, { ...body, bold: true }, { ...centred, spacing: { before: 200, after: 120 } })]),
    ...(parts.decider === null ? [new Paragraph({ spacing: { after: 120 } })] : []),
    ...parts.bases.map(
      (base) =>
        new Paragraph({
          children: runs(base, format.bases),
          alignment: 'both',
          indent: { firstLine: twips(body.firstLine) },
          spacing: { after: body.below * 20, line: Math.round(body.line * 240), lineRule: 'auto' },
        }),
    ),
  ];
}

function foot({ format }: PrintedPaper, parts: PaperParts, room: number): Table {
  const half = Math.floor(room / 2);
  const { recipients, signature } = format;
  const to =
    parts.recipients.length === 0
      ? []
      : [
          line(recipients.label, recipients.labelStyle),
          ...parts.recipients.map((it) => line(it, recipients.list)),
        ];
  const signed = [
    ...parts.capacity.map((it) => line(it, signature.capacity, centred)),
    ...(parts.position === null ? [] : [line(parts.position, signature.position, centred)]),
    line(parts.signer, signature.name, { ...centred, spacing: { before: signatureSpace * 20 } }),
  ];
  const small = { size: 8, bold: false, italic: false, underline: false };
  const check =
    parts.check === null
      ? []
      : [
          new Paragraph({
            spacing: { before: 160 },
            children: [
              new ImageRun({
                type: 'png',
                data: qrPicture(parts.check.address),
                // 20 mm, in pixels of 1/96 inch.
                transformation: { width: 75.6, height: 75.6 },
                altText: { name: 'QR', title: 'QR', description: parts.check.address },
              }),
            ],
          }),
          line(`Mã kiểm tra ${parts.check.groups}`, small),
        ];
  const left = [...to, ...check];
  return sideBySide([
    [
      { children: left.length === 0 ? [new Paragraph({})] : left, width: half },
      { children: signed, width: room - half },
    ],
  ]);
}
