import { useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { StateTag } from '#web/ui/state-tag.tsx';

/** What was said to stand in the way. */
export function FiledObstacles({
  obstacles,
}: {
  obstacles: { description: string; proposal?: string | null; asksDecision: boolean }[];
}) {
  const text = useWords(reportWords);
  if (obstacles.length === 0) return <span>{text.nothing}</span>;
  return (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {obstacles.map(({ description, proposal, asksDecision }) => (
        <li key={description} style={{ overflowWrap: 'anywhere' }}>
          {description} {asksDecision && <StateTag tone="warn">{text.asksDecisionShort}</StateTag>}
          {proposal && (
            <div>
              <b>{text.proposal}:</b> {proposal}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
