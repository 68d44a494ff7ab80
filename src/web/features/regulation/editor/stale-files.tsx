import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { PackFolder } from '#regulation/read-pack.ts';
import { changeWords } from '#web/text/app/change-words.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { MergeChoices, type Side } from '#web/ui/change/merge-choices.tsx';

type Files = PackFolder['files'];

/** So many lines of a file are shown of each side. */
const shown = 6;

/** A draft that somebody else saved while one wrote: the files in which both differ, each taken from one side. */
export function StaleFiles({
  mine,
  theirs,
  touched,
  said,
  onTake,
  onMerge,
}: {
  mine: Files;
  theirs: Files;
  /** The paths of the files one wrote in; the others are those of the other side unless one says otherwise. */
  touched: readonly string[];
  said: string;
  onTake: () => void;
  onMerge: (files: Files) => void;
}) {
  const text = useWords(regulationEditorWords);
  const change = useWords(changeWords);
  const [chosen, setChosen] = useState<{ [path: string]: Side }>({});
  const sideOf = (path: string) => chosen[path] ?? (touched.includes(path) ? 'mine' : 'theirs');
  const textOf = (files: Files, path: string) => files.find((file) => file.path === path)?.text ?? '';
  const paths = [...new Set([...theirs, ...mine].map(({ path }) => path))];
  const differing = paths.filter((path) => textOf(mine, path) !== textOf(theirs, path));
  const merge = () =>
    paths.flatMap((path) => {
      const from = differing.includes(path) && sideOf(path) === 'mine' ? mine : theirs;
      return from.filter((file) => file.path === path);
    });
  return (
    <Alert color="yellow" mb="sm" role="alert">
      {said}
      <MergeChoices
        fields={differing.map((path) => ({
          field: path,
          name: path,
          mine: ownLines(textOf(mine, path), textOf(theirs, path)),
          theirs: ownLines(textOf(theirs, path), textOf(mine, path)),
        }))}
        sideOf={sideOf}
        onChoose={(path, side) => setChosen({ ...chosen, [path]: side })}
      />
      <Group mt={8}>
        <Button size="compact-sm" onClick={() => onMerge(merge())}>
          {change.goOnWriting}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTake}>
          {text.useServer}
        </Button>
      </Group>
    </Alert>
  );
}

/** The lines of a text that another does not have; the first of them. */
function ownLines(text: string, other: string): string {
  const known = new Set(other.split('\n'));
  const own = text.split('\n').filter((line) => line.trim() !== '' && !known.has(line));
  return own.length > shown ? [...own.slice(0, shown), '…'].join('\n') : own.join('\n');
}
