import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Change, Refusal } from '#domain/base/refusal.ts';
import { actionWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { changeWords } from '#web/text/app/change-words.ts';
import { loggedActWords } from '#web/text/logged-act-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import classes from './conflict-note.module.css';
import { Differences } from './differences.tsx';

type Conflict = Extract<Refusal, { kind: 'versionConflict' }>;

/** The ways on from a conflict; each is offered where it is given. */
interface WaysOn {
  busy?: boolean | undefined;
  /** What keeping one's own is called, where it is not sent at once. */
  keep?: string | undefined;
  /** Sends what one wrote on top of what is there now. */
  onKeep?: (() => void) | undefined;
  /** Drops what one wrote. */
  onTake?: (() => void) | undefined;
  /** Shows what is there now, where it does not show by itself. */
  onLook?: (() => void) | undefined;
}

/**
 * Somebody changed meanwhile what one was changing: who did what to it, with what it said before and says now. What one
 * wrote stands in the form beside it, or in `children`.
 */
export function ConflictNote({
  conflict,
  children,
  busy = false,
  keep,
  onKeep,
  onTake,
  onLook,
}: WaysOn & { conflict: Conflict; children?: ReactNode }) {
  const text = useWords(changeWords);
  const { language } = useLanguage();
  return (
    <Alert color="yellow" role="alert" variant="light">
      {refusalWording(conflict)[language]}
      <Changes changes={conflict.params.changes ?? []} />
      {children ?? (onKeep && <p className={classes.stays}>{text.yoursStays}</p>)}
      <Group gap="xs">
        {onTake && (
          <Button size="compact-sm" variant="default" onClick={onTake}>
            {text.takeTheirs}
          </Button>
        )}
        {onLook && (
          <Button size="compact-sm" variant="default" onClick={onLook}>
            {text.look}
          </Button>
        )}
        {onKeep && (
          <Button size="compact-sm" loading={busy} onClick={onKeep}>
            {keep ?? text.keepMine}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** What others did, the latest first. */
function Changes({ changes }: { changes: Change[] }) {
  const text = useWords(changeWords);
  const { language } = useLanguage();
  if (changes.length === 0) return null;
  return (
    <section className={classes.changes}>
      <h3>{text.now}</h3>
      <ul>
        {changes.map(({ action, at, by, reason, fields }) => (
          <li key={at + action}>
            {asHeading(wordFor({ ...loggedActWords, ...actionWords }, action)[language])},{' '}
            <InstantText at={at} />
            {by !== null && ` ${text.by(by)}`}
            {reason !== null && (
              <div>
                {text.because}: {reason}
              </div>
            )}
            <Differences changes={fields} />
          </li>
        ))}
      </ul>
    </section>
  );
}
