import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Pack } from '#regulation/pack.ts';
import { childrenOf, type ScoreNode } from '#regulation/scoring.ts';
import type { Document } from '#regulation/source.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { scoringWords } from '#web/text/appraisal/scoring-words.ts';
import { unitText } from '#web/text/task/unit-text.ts';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { ConditionText } from './condition-text.tsx';
import { nodeText } from './node-text.ts';
import classes from './rules.module.css';

/** The scoring trees as the pack writes them: each node with its formula in words and its source. */
export function ScoringView({ pack, names }: { pack: Pack; names: Names }) {
  const text = useWords(regulationWords);
  return (
    <Section title={text.scoring}>
      <ul className={classes.rules}>
        {pack.scores.map((node) => (
          <RuleNode
            key={node.id}
            node={node}
            names={names}
            documents={pack.head.documents}
            scoreNode={pack.rating.score}
          />
        ))}
      </ul>
    </Section>
  );
}

function RuleNode({
  node,
  names,
  documents,
  scoreNode,
  weight,
}: {
  node: ScoreNode;
  names: Names;
  documents: Document[];
  scoreNode: string;
  weight?: string | undefined;
}) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const when = node.knockOut?.when ?? node.choose?.when;
  const rows = node.measure !== undefined && 'where' in node.measure ? node.measure.where : undefined;
  const weights = node.weightedMean?.parts.map((part) => part.weight);
  return (
    <li>
      <div className={classes.head}>
        <b>{names.title(node.title)}</b>
        {node.unit !== undefined && <span>{unitText(node.unit, language)}</span>}
        {weight !== undefined && <span>{text.weight(names.figure(weight))}</span>}
        {node.id === scoreNode && <StateTag tone="accent">{text.scoreNode}</StateTag>}
      </div>
      <div className={classes.how}>{nodeText(node, names, scoringWords[language])}</div>
      {when !== undefined && <ConditionText condition={when} names={names} />}
      {rows !== undefined && <ConditionText condition={rows} names={names} />}
      <SourceNote source={node.source} documents={documents} />
      {childrenOf(node).length > 0 && (
        <ul className={classes.tree}>
          {childrenOf(node).map((child, position) => (
            <RuleNode
              key={child.id}
              node={child}
              names={names}
              documents={documents}
              scoreNode={scoreNode}
              weight={weights?.[position]}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
