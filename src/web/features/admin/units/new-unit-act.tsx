import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, blockTerms } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { useFoundUnits } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';

type Block = keyof typeof blockTerms;
const blocks = Object.keys(blockTerms) as Block[];

/** Enters a unit below another, or at the top. */
export function NewUnitAct({
  parent,
  block: ofParent = 'government',
  tree: treeOfParent = 'government',
}: {
  parent?: Choice;
  block?: Block;
  tree?: 'party' | 'government';
}) {
  const text = useWords(unitWords);
  const { language } = useLanguage();
  const [under, setUnder] = useState<Choice | null>(parent ?? null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState('department');
  const [tree, setTree] = useState(treeOfParent);
  const [block, setBlock] = useState<Block>(ofParent);
  const [validFrom, setValidFrom] = useState<string | null>();
  return (
    <ActDialog
      label={parent === undefined ? text.newTopUnit : text.newUnit}
      ready={name.trim() !== '' && kind.trim() !== '' && !!validFrom}
      send={() =>
        client.organisation.createUnit({
          name: name.trim(),
          kind: kind.trim(),
          tree,
          block,
          validFrom: validFrom ?? '',
          ...(under === null ? {} : { parentId: under.value }),
        })
      }
    >
      <textKind.Edit label={text.unitName} required value={name} onChange={(value) => setName(value ?? '')} />
      <SearchChoice label={text.above} value={under} onChange={setUnder} useFound={useFoundUnits} />
      <textKind.Edit label={text.unitKind} required value={kind} onChange={(value) => setKind(value ?? '')} />
      <choiceKind.Edit
        label={text.treeKind}
        required
        value={tree}
        options={(['party', 'government'] as const).map((value) => ({ value, label: text.trees[value] }))}
        onChange={(value) => setTree(value === 'party' ? 'party' : 'government')}
      />
      <choiceKind.Edit
        label={text.block}
        required
        value={block}
        options={blocks.map((value) => ({ value, label: asHeading(blockTerms[value][language]) }))}
        onChange={(value) => setBlock(blocks.find((it) => it === value) ?? 'government')}
      />
      <dateKind.Edit label={text.validFrom} required value={validFrom} onChange={setValidFrom} />
    </ActDialog>
  );
}
