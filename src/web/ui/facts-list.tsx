import type { ReactNode } from 'react';
import classes from './facts-list.module.css';

/** Names and values in two columns, one below the other on a phone; what has no value is left out. */
export function FactsList({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  const shown = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes.list}>
      {shown.map(({ name, value }) => (
        <div key={name} className={classes.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
