import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Refusal } from '#domain/base/refusal.ts';
import { actionWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import classes from './conflict-note.module.css';

export type Conflict = Extract<Refusal, { kind: 'versionConflict' }>;

/**
 * Somebody changed meanwhile what one was changing: what was done to it and what is there now, beside what one wrote, and
 * the choice between the two.
 */
export function ConflictNote({
  conflict,
  now,
  yours,
  busy,
  onKeep,
  onTake,
}: {
  conflict: Conflict;
  /** What is there now, where more can be shown than what was done. */
  now?: ReactNode;
  /** What one wrote, where it does not stand in the form above. */
  yours?: ReactNode;
  busy: boolean;
  onKeep: () => void;
  onTake: () => void;
}) {
  const text = useWords(uiWords);
  const { language } = useLanguage();
  const { changes = [] } = conflict.params;
  return (
    <Alert color="yellow" role="alert" variant="light">
      {refusalWording(conflict)[language]}
      <div className={classes.versions}>
        <div>
          <h3>{text.conflictNow}</h3>
          <ul className={classes.changes}>
            {changes.map(({ action, at, by }) => (
              <li key={at + action}>
                {wordFor(actionWords, action)[language]}, <InstantText at={at} />
                {by !== null && ` ${text.conflictBy(by)}`}
              </li>
            ))}
          </ul>
          {now}
        </div>
        {yours !== undefined && (
          <div>
            <h3>{text.conflictYours}</h3>
            {yours}
          </div>
        )}
      </div>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onTake}>
          {text.takeTheirs}
        </Button>
        <Button size="compact-sm" loading={busy} onClick={onKeep}>
          {text.keepMine}
        </Button>
      </Group>
    </Alert>
  );
}
