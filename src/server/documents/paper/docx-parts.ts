import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, PaperTable } from '#domain/paper/official-paper.ts';
import type { PaperFormat, TextStyle, Under } from '#regulation/paper-format.ts';
import { textWidth } from './text-width.ts';

/** Millimetres in twentieths of a point, the unit of word processors. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A single line, in the unit of line distances. */
const singleLine = 240;

type Style = Pick<TextStyle, 'size' | 'bold' | 'italic' | 'underline'>;

/** A run of text in a style; line breaks in it stay. */
export function runs(text: string, { size, bold, italic, underline }: Style): TextRun[] {
  const look: IRunOptions = {
    size: size * 2,
    bold,
    italics: italic,
    ...(underline ? { underline: { type: 'single' } } : {}),
  };
  return text
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

/** A line that stands by itself, with nothing between it and the next. */
export function line(text: string, style: Style, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ children: runs(text, style), ...options });
}

export const centred = { alignment: AlignmentType.CENTER } as const;

/**
 * What stands under a line in the middle of a room so wide (twips). A rule is the upper border of an empty paragraph,
 * moved in from both sides until it is as long as it should be.
 */
export function under(mark: Under, text: string, style: Style, room: number): Paragraph {
  if ('text' in mark)
    return line(mark.text, { size: 14, bold: false, italic: false, underline: false }, centred);
  const longest = Math.max(...text.split('\n').map((it) => textWidth(it, style) * 20));
  const aside = Math.max(0, Math.round((room - Math.min(longest, room) * mark.rule) / 2));
  return new Paragraph({
    indent: { left: aside, right: aside },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: { before: 60, line: 120, lineRule: 'exact' },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Cells side by side without lines, each so wide (twips). */
export function sideBySide(rows: { children: (Paragraph | Table)[]; width: number }[][]): Table {
  const widths = rows[0]?.map(({ width }) => width) ?? [];
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    layout: 'fixed',
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ children, width }) =>
              new TableCell({
                borders: noBorders,
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
                width: { size: width, type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  });
}

/** The body of a paper, in a room so wide (twips). */
export function blocks(list: Block[], format: PaperFormat, room: number): (Paragraph | Table)[] {
  const { body } = format;
  const text: IParagraphOptions = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(body.firstLine) },
    spacing: { after: body.below * 20, line: Math.round(body.line * singleLine), lineRule: 'auto' },
  };
  return list.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'paragraph': {
        const lead = block.lead === undefined ? [] : runs(`${block.lead} `, { ...body, bold: true });
        return [new Paragraph({ ...text, children: [...lead, ...runs(block.text, body)] })];
      }
      case 'heading':
        return [line(block.text, { ...body, bold: true }, { ...text, keepNext: true })];
      case 'centred':
        return [
          line(block.text, { ...body, bold: true }, { ...text, ...centred, indent: {}, keepNext: true }),
        ];
      case 'facts':
        return block.rows.map((row) => line(`${row.label}: ${row.value}`, body, text));
      case 'table':
        return [table(block, format.table, room), new Paragraph({ spacing: { after: 60 } })];
    }
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function table({ columns, rows, bold = [] }: PaperTable, style: Style, room: number): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width * room) / whole));
  const cell = (
    text: string,
    at: number,
    look: Style,
    alignment: (typeof alignments)['left' | 'centre' | 'right'],
  ) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      verticalAlign: VerticalAlignTable.TOP,
      children: text.split('\n').map((part) => line(part, look, { alignment })),
    });
  return new Table({
    columnWidths: widths,
    layout: 'fixed',
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) =>
          cell(head, at, { ...style, bold: true }, AlignmentType.CENTER),
        ),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, column) =>
              cell(
                text,
                column,
                { ...style, bold: bold.includes(at) },
                alignments[columns[column]?.align ?? 'left'],
              ),
            ),
          }),
      ),
    ],
  });
}
