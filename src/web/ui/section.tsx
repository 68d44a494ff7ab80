import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** A part of a page under its heading, with a note and what can be done with the whole of it at the side. */
export function Section({
  title,
  note,
  acts,
  children,
}: {
  title: string;
  note?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} id={id} className={classes.title}>
          {title}
        </Title>
        <div className={classes.side}>
          {note && <div className={classes.note}>{note}</div>}
          {acts}
        </div>
      </div>
      {children}
    </section>
  );
}
