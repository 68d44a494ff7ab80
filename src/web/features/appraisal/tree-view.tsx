import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Pack } from '#regulation/pack.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Section } from '#web/ui/section.tsx';
import type { Result } from './appraisal.ts';
import { TreeNode } from './tree-node.tsx';
import classes from './tree-view.module.css';

/** The score tree with its values. Opened two levels at first; on paper it is open down to the leaves. */
export function TreeView({ result, pack, names }: { result: Result; pack: Pack; names: Names }) {
  const text = useWords(appraisalWords);
  const [opening, setOpening] = useState({ depth: 2, turn: 0 });
  const all = (depth: number) => setOpening(({ turn }) => ({ depth, turn: turn + 1 }));
  const { trees, scoreNode } = result;
  // The tree whose value is the score first, then those that only serve conditions.
  const ordered = [...trees].sort((a, b) => Number(b.id === scoreNode) - Number(a.id === scoreNode));
  return (
    <Section
      title={text.tree}
      note={
        <span className="no-print">
          <Button variant="subtle" size="compact-xs" onClick={() => all(99)}>
            {text.openAll}
          </Button>
          <Button variant="subtle" size="compact-xs" onClick={() => all(0)}>
            {text.closeAll}
          </Button>
        </span>
      }
    >
      <p className={`${classes.note} no-print`}>{text.treeNote}</p>
      <ul className={classes.tree} key={opening.turn}>
        {ordered.map((tree) => (
          <TreeNode
            key={tree.id}
            node={tree}
            depth={0}
            openTo={opening.depth}
            documents={pack.head.documents}
            names={names}
          />
        ))}
      </ul>
    </Section>
  );
}
