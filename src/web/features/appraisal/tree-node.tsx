import { useId, useState } from 'react';
import type { Names } from '#domain/appraisal/explain-names.ts';
import { formulaOf } from '#domain/appraisal/explain-score.ts';
import type { ScoreTree } from '#domain/score/score-tree.ts';
import type { Document } from '#regulation/source.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { unitText } from '#web/text/task/unit-text.ts';
import { Figure } from '#web/ui/figure.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { ConditionLines } from './condition-lines.tsx';
import { UsedFacts } from './used-facts.tsx';
import classes from './tree-view.module.css';

interface Props {
  node: ScoreTree;
  depth: number;
  /** Nodes above this depth start open. */
  openTo: number;
  documents: Document[];
  names: Names;
  /** Which row of a list this is, from 0. */
  row?: number;
  /** What the node above makes of it: its weight, or that it was left out. */
  remark?: string | undefined;
  /** The source of the node above: said once. */
  shownSource?: ScoreTree['source'];
}

/** A node of the tree: its name and value; opened, how it came about and by which rule. */
export function TreeNode({ node, depth, openTo, documents, names, row, remark, shownSource }: Props) {
  const text = useWords(appraisalWords);
  const id = useId();
  const [open, setOpen] = useState(depth < openTo);
  const formula = formulaOf(node, names);
  const title = names.title(node.title) + (row === undefined ? '' : ` (${text.row(row + 1)})`);
  const { detail } = node;
  const source = sameSource(node.source, shownSource) ? undefined : node.source;
  return (
    <li className={classes.node}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.mark} aria-hidden />
        <span className={classes.title}>
          {title}
          {remark && <span className={classes.remark}> · {remark}</span>}
        </span>
        <span className={classes.value}>
          <NodeValue node={node} />
        </span>
      </button>
      <div id={id} className={classes.inside} data-open={open}>
        {formula !== '' && (
          <p className={classes.formula}>
            <span>{text.formula}:</span> {formula}
          </p>
        )}
        {node.rounded && (
          <p className={classes.formula}>
            {asHeading(names.words.rounded(names.figure(node.rounded.before), node.rounded.rounding.places))}
          </p>
        )}
        {node.wrongWay.map((fact) => (
          <p key={fact} className={classes.formula}>
            <StateTag tone="bad">{names.words.wrongWay(names.fact(fact))}</StateTag>
          </p>
        ))}
        {(detail.kind === 'knockOut' || detail.kind === 'choose') && (
          <ConditionLines trace={detail.trace} names={names} />
        )}
        {detail.kind === 'measure' && <UsedFacts facts={detail.facts} names={names} />}
        <SourceNote source={source} documents={documents} />
        {node.children.length > 0 && (
          <ul className={classes.children}>
            {node.children.map((child, position) => (
              <TreeNode
                key={`${child.id}-${position}`}
                node={child}
                depth={depth + 1}
                openTo={openTo}
                documents={documents}
                names={names}
                {...(node.operation === 'each' ? { row: position } : {})}
                remark={remarkOn(node, position, names, text)}
                shownSource={node.source}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

type Text = (typeof appraisalWords)['vi'];

function NodeValue({ node: { outcome, unit } }: { node: ScoreTree }) {
  const text = useWords(appraisalWords);
  const { language } = useLanguage();
  if (outcome.state === 'known') return <Figure value={outcome.value} unit={unitText(unit, language)} />;
  return <StateTag tone="warn">{outcome.state === 'noData' ? text.noData : text.noValue}</StateTag>;
}

function remarkOn(node: ScoreTree, position: number, names: Names, text: Text): string | undefined {
  const { detail } = node;
  if (detail.kind !== 'weights' && detail.kind !== 'rows' && detail.kind !== 'parts') return undefined;
  if (detail.counted[position] === false) return text.leftOut;
  if (detail.kind === 'parts') return undefined;
  const weight = detail.weights[position];
  return weight === undefined || weight === null ? undefined : `${text.weight} ${names.figure(weight)}`;
}

/** A source goes down to the nodes below; repeated on each line it would hide those that differ. */
function sameSource(one: ScoreTree['source'], other: ScoreTree['source']): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
