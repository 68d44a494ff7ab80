import { Button } from '@mantine/core';
import type { PackFault } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';
import type { PackFolder } from '#regulation/read-pack.ts';
import { childrenOf, type ScoreNode } from '#regulation/scoring.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import classes from './draft-page.module.css';
import { YamlEditor } from './yaml-editor.tsx';

const emptyExample = `title: { vi: Ví dụ mới, en: A new example }
facts: {}
expect: {}
`;

/** The files of a draft as text, one at a time. */
export function TextView({
  files,
  opened,
  line,
  faults,
  pack,
  onOpen,
  onChange,
}: {
  files: PackFolder['files'];
  opened: string;
  line: { at: number } | undefined;
  faults: PackFault[];
  pack: Pack | undefined;
  onOpen: (path: string) => void;
  onChange: (path: string, text: string) => void;
}) {
  const text = useWords(regulationEditorWords);
  const file = files.find(({ path }) => path === opened) ?? files[0];
  if (file === undefined) return null;
  const addExample = () => {
    const taken = new Set(files.map(({ path }) => path));
    let number = 1;
    while (taken.has(`examples/new-${number}.yaml`)) number += 1;
    const path = `examples/new-${number}.yaml`;
    onChange(path, emptyExample);
    onOpen(path);
  };
  return (
    <div>
      <ul className={classes.files} aria-label={text.files}>
        {rulesFirst(files).map(({ path }) => (
          <li key={path}>
            <button
              type="button"
              aria-pressed={path === file.path}
              data-faulty={faults.some((fault) => fault.file === path) || undefined}
              onClick={() => onOpen(path)}
            >
              {path}
            </button>
          </li>
        ))}
        <li>
          <Button size="compact-sm" variant="subtle" onClick={addExample}>
            {text.newExample}
          </Button>
        </li>
      </ul>
      <YamlEditor
        key={file.path}
        file={file.path}
        text={file.text}
        label={text.textOf(file.path)}
        faults={faults.filter((fault) => fault.file === file.path)}
        line={line}
        names={(key) => (pack === undefined ? [] : namesAt(pack, key))}
        onChange={(changed) => onChange(file.path, changed)}
      />
      <p className={classes.note}>{text.editorKeys}</p>
    </div>
  );
}

/** The files of rules before the examples, each by name. */
function rulesFirst(files: PackFolder['files']): PackFolder['files'] {
  const rank = ({ path }: { path: string }) => (path.startsWith('examples/') ? `1 ${path}` : `0 ${path}`);
  return files.toSorted((a, b) => rank(a).localeCompare(rank(b)));
}

/** What can be named where a key stands: documents, levels, facts, nodes, councils. */
function namesAt({ head, rating, facts, scores, councils }: Pack, key: string): string[] {
  const nodes = (node: ScoreNode): string[] => [node.id, ...childrenOf(node).flatMap(nodes)];
  if (key === 'document') return head.documents.map(({ id }) => id);
  if (['level', 'notAbove', 'notBelow', 'excessTo', 'base', 'otherReading', 'band'].includes(key))
    return rating.levels.map(({ id }) => id);
  if (
    [
      'points',
      'attainment',
      'fact',
      'flag',
      'choice',
      'aggregate',
      'share',
      'count',
      'every',
      'some',
      'list',
    ].includes(key)
  )
    return Object.keys(facts);
  if (['score', 'node', 'sameAs'].includes(key)) return scores.flatMap(nodes);
  return key === 'council' ? councils.map(({ id }) => id) : [];
}
