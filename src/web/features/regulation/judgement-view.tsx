import type { ReactNode } from 'react';
import { Section } from '#web/ui/section.tsx';
import classes from './rules.module.css';

/** `judgement.md` as it is written: headings, paragraphs, points, bold words. */
export function JudgementView({ title, markdown }: { title: string; markdown: string }) {
  const blocks = markdown.trim().split(/\n\s*\n/);
  return (
    <Section title={title}>
      <div lang="vi">{blocks.map((block, position) => blockOf(block, position))}</div>
    </Section>
  );
}

function blockOf(block: string, key: number): ReactNode {
  if (/^#\s/.test(block)) return null;
  if (/^#{2,}\s/.test(block))
    return (
      <h3 key={key} className={classes.title}>
        {block.replace(/^#+\s*/, '')}
      </h3>
    );
  if (/^[-*]\s/.test(block))
    return (
      <ul key={key} className={classes.points}>
        {block.split(/\n(?=[-*]\s)/).map((point) => (
          <li key={point}>{inline(point.replace(/^[-*]\s+/, ''))}</li>
        ))}
      </ul>
    );
  return (
    <p key={key} style={{ margin: '0 0 8px' }}>
      {inline(block)}
    </p>
  );
}

/** Bold and code; everything else as it stands. */
function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((piece, position) => {
    if (piece.startsWith('**')) return <b key={position}>{piece.slice(2, -2)}</b>;
    if (piece.startsWith('`')) return <code key={position}>{piece.slice(1, -1)}</code>;
    return piece;
  });
}
