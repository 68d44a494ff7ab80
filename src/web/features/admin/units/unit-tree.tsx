import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, api } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import classes from './units-page.module.css';

type Unit = Answers['organisation']['listUnitTree']['units'][number];

interface TreeProps {
  asOf: string | undefined;
  chosen: string | undefined;
  onChoose: (unitId: string) => void;
}

/** The units on a day, storey by storey: what is below comes when it is opened. */
export function UnitTree({ parentId, ...tree }: TreeProps & { parentId?: string }) {
  const units = useQuery(
    api.organisation.listUnitTree.queryOptions({
      input: {
        ...(tree.asOf === undefined ? {} : { asOf: tree.asOf }),
        ...(parentId === undefined ? {} : { parentId }),
      },
    }),
  );
  const text = useWords(unitWords);
  if (units.isError) return <RefusalNote error={units.error} />;
  if (units.isPending) return <Loading lines={parentId === undefined ? 6 : 1} />;
  return (
    <ul className={parentId === undefined ? classes.tree : undefined} aria-label={text.tree}>
      {units.data.units.map((unit) => (
        <Branch key={unit.id} unit={unit} {...tree} begun={parentId === undefined} />
      ))}
    </ul>
  );
}

function Branch({ unit, begun, ...tree }: TreeProps & { unit: Unit; begun: boolean }) {
  const text = useWords(unitWords);
  const [opened, setOpened] = useState(begun);
  return (
    <li>
      <div className={classes.row}>
        {unit.below === 0 ? (
          <span className={classes.fold} aria-hidden />
        ) : (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={opened}
            aria-label={text.open(unit.name)}
            onClick={() => setOpened(!opened)}
          >
            {opened ? '▾' : '▸'}
          </button>
        )}
        <button
          type="button"
          className={classes.name}
          aria-current={tree.chosen === unit.id ? 'true' : undefined}
          onClick={() => tree.onChoose(unit.id)}
        >
          {unit.name}
          {unit.below > 0 && <span className={classes.count}> ({text.below(unit.below)})</span>}
        </button>
      </div>
      {opened && unit.below > 0 && <UnitTree {...tree} parentId={unit.id} />}
    </li>
  );
}
