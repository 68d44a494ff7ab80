import type { ReactNode } from 'react';
import classes from './state-tag.module.css';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

/** A state in words; the colour only repeats what the words say. */
export function StateTag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
