import type { CSSProperties } from 'react';
import type { Block, PaperTable } from '#domain/paper/official-paper.ts';
import type { PaperFormat, TextStyle, Under } from '#regulation/paper-format.ts';
import classes from './paper-sheet.module.css';

/** The size of the letters of the sheet itself, points: all others are shares of it, so that a small screen has smaller ones. */
const whole = 14;

/** How a part of a paper is set on a page. */
export function lookOf({ size, bold, italic, underline }: Omit<TextStyle, 'source'>): CSSProperties {
  return {
    fontSize: `${size / whole}em`,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    ...(underline ? { textDecoration: 'underline' } : {}),
  };
}

/** A line with what stands under it. */
export function Ruled({ text, style, under }: { text: string; style: TextStyle; under: Under }) {
  return (
    <div style={lookOf(style)}>
      <span className={classes.ruled}>
        {text}
        {'rule' in under && <span className={classes.rule} style={{ width: `${under.rule * 100}%` }} />}
      </span>
      {'text' in under && <div aria-hidden>{under.text}</div>}
    </div>
  );
}

/** The body of a paper. */
export function PaperBlocks({
  blocks,
  format,
  label,
}: {
  blocks: Block[];
  format: PaperFormat;
  label: string;
}) {
  return blocks.map((block, at) => {
    switch (block.kind) {
      case 'paragraph':
        return (
          <p key={at} className={classes.text}>
            {block.lead !== undefined && <b>{block.lead} </b>}
            {block.text}
          </p>
        );
      case 'heading':
        return (
          <p key={at} className={classes.text}>
            <b>{block.text}</b>
          </p>
        );
      case 'centred':
        return (
          <p key={at} className={classes.centred}>
            {block.text}
          </p>
        );
      case 'facts':
        return block.rows.map((row) => (
          <p key={row.label} className={classes.text}>
            {row.label}: {row.value}
          </p>
        ));
      case 'table':
        return <Table key={at} table={block} style={format.table} label={label} />;
    }
  });
}

function Table({ table, style, label }: { table: PaperTable; style: TextStyle; label: string }) {
  const { columns, rows, bold = [] } = table;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div className={classes.wide} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.list} style={lookOf(style)}>
        <thead>
          <tr>
            {columns.map(({ head, width }) => (
              <th key={head} scope="col" style={{ width: `${(width / all) * 100}%` }}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at} style={bold.includes(at) ? { fontWeight: 700 } : {}}>
              {cells.map((cell, column) => {
                const { align = 'left' } = columns[column] ?? {};
                return (
                  <td
                    key={columns[column]?.head}
                    style={{ textAlign: align === 'centre' ? 'center' : align }}
                  >
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
