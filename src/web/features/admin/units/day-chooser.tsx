import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { dayInVietnam } from '#domain/base/dates.ts';
import { api } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { dateText } from '#web/ui/format-date.ts';
import classes from './units-page.module.css';

/** The day the tree is shown of: typed, or by a slider that stops where the tree changed. */
export function DayChooser({
  asOf,
  onChange,
}: {
  asOf: string | undefined;
  onChange: (asOf: string | undefined) => void;
}) {
  const text = useWords(unitWords);
  const id = useId();
  const today = dayInVietnam(new Date().toISOString());
  const { data } = useQuery(api.organisation.listSuccessions.queryOptions({ input: {} }));
  const day = asOf ?? today;
  const acts = data?.acts ?? [];
  const stops = [...new Set([data?.beginning ?? today, ...acts.map(({ on }) => on), day, today])].toSorted();
  const act = acts.find(({ on }) => on === day);
  return (
    <div className={classes.day}>
      <dateKind.Edit
        key={day}
        label={text.asOfDay}
        value={day}
        onChange={(value) => {
          if (value) onChange(value === today ? undefined : value);
        }}
      />
      <div className={classes.slider}>
        <label htmlFor={id}>{text.slider}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={stops.length - 1}
          value={stops.indexOf(day)}
          aria-valuetext={dateText(day)}
          onChange={(event) => {
            const chosen = stops[Number(event.currentTarget.value)];
            onChange(chosen === today ? undefined : chosen);
          }}
        />
        <div className={classes.ends}>
          <span>{dateText(stops[0] ?? day)}</span>
          <span className={classes.shown}>
            {act !== undefined && `${dateText(day)}: ${text.kinds[act.kind]}, ${act.number}`}
          </span>
          <span>{dateText(stops.at(-1) ?? day)}</span>
        </div>
      </div>
      {day !== today && (
        <Button variant="default" onClick={() => onChange(undefined)}>
          {text.today}
        </Button>
      )}
    </div>
  );
}
