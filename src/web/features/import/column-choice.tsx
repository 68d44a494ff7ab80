import { NativeSelect } from '@mantine/core';
import { importWords } from '#web/text/import-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import type { Chosen, Import } from './chosen.ts';
import classes from './import-page.module.css';

/** What was recognised, each to be corrected. */
export function ColumnChoice({
  found,
  chosen,
  onChange,
}: {
  found: Import;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const text = useWords(importWords);
  const { language } = useLanguage();
  const sheet = found.sheets[chosen.sheet];
  const titles = sheet?.titles ?? [];
  const choose = (name: string, value: string) => {
    const { [name]: _, ...others } = chosen.places;
    onChange({ ...chosen, places: value === '' ? others : { ...others, [name]: Number(value) } });
  };
  return (
    <>
      {found.sheets.length > 1 && (
        <NativeSelect
          label={text.sheet}
          value={String(chosen.sheet)}
          data={found.sheets.map(({ name }, place) => ({ value: String(place), label: name }))}
          onChange={({ currentTarget }) => {
            const next = Number(currentTarget.value);
            onChange({ sheet: next, places: found.sheets[next]?.places ?? {} });
          }}
        />
      )}
      {sheet !== undefined && sheet.converted.tcvn3 + sheet.converted.vni > 0 && (
        <p className={classes.quiet}>{text.converted(sheet.converted.tcvn3, sheet.converted.vni)}</p>
      )}
      {titles.length === 0 ? (
        <p>
          {text.noHeading(
            found.columns.flatMap(({ title, required }) => (required ? [title[language]] : [])).join(', '),
          )}
        </p>
      ) : (
        <>
          <p className={classes.quiet}>{text.columnsNote}</p>
          <div className={classes.columns}>
            {found.columns.map(({ name, title, required, fromGroup }) => (
              <NativeSelect
                key={name}
                label={required ? `${title[language]} (${text.required})` : title[language]}
                error={required && !fromGroup && chosen.places[name] === undefined && text.columnLacking}
                value={String(chosen.places[name] ?? '')}
                data={[
                  { value: '', label: text.notThere },
                  ...titles.map((heading, place) => ({
                    value: String(place),
                    label: `${letterOf(place)}: ${heading}`,
                  })),
                ]}
                onChange={({ currentTarget }) => choose(name, currentTarget.value)}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** The letters of a column: A, B … Z, AA. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
