import { Radio } from '@mantine/core';
import { changeWords } from '#web/text/app/change-words.ts';
import { useWords } from '#web/text/language.tsx';
import classes from './merge-choices.module.css';

export type Side = 'mine' | 'theirs';

/** A field that says one thing in what somebody wrote, and another in what is there now; both in words. */
export interface MergeField<Name extends string> {
  field: Name;
  name: string;
  mine: string;
  theirs: string;
}

/** Both versions side by side, field by field, and the choice between them. */
export function MergeChoices<Name extends string>({
  fields,
  sideOf,
  onChoose,
}: {
  fields: MergeField<Name>[];
  sideOf: (field: Name) => Side;
  onChoose: (field: Name, side: Side) => void;
}) {
  const text = useWords(changeWords);
  return (
    <>
      <p style={{ margin: 0 }}>{text.both}</p>
      <div className={classes.list}>
        {fields.map(({ field, name, ...texts }) => (
          <fieldset key={field} className={classes.field}>
            <legend>{name}</legend>
            <div className={classes.sides}>
              {(['theirs', 'mine'] as const).map((side) => (
                <div key={side} className={classes.side} data-chosen={sideOf(field) === side || undefined}>
                  <Radio
                    name={`merge-${field}`}
                    label={text[side]}
                    aria-label={text.sideOf(text[side], name)}
                    checked={sideOf(field) === side}
                    onChange={() => onChoose(field, side)}
                  />
                  <p>{texts[side] === '' ? text.nothing : texts[side]}</p>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  );
}
