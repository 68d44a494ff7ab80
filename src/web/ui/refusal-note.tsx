import { Alert, Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { type ComponentProps, lazy, Suspense } from 'react';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { type TransportFault, transportFaultWords } from '#domain/wording/transport-fault-words.ts';
import type { Wording } from '#regulation/wording.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import type { ConflictNote } from './change/conflict-note.tsx';
import { instantText } from './format-date.ts';

const LazyConflictNote = lazy(async () => ({
  default: (await import('./change/conflict-note.tsx')).ConflictNote,
}));

type WaysOn = Pick<ComponentProps<typeof ConflictNote>, 'busy' | 'onKeep' | 'onTake'>;

/**
 * Why the server said no and what to do, or that something else went wrong; with a way to go on where there is one. Where
 * somebody was faster, what he did, and the choice between his and one's own where the caller can offer it.
 */
export function RefusalNote({
  error,
  onAgain,
  ...ways
}: WaysOn & { error: unknown; onAgain?: (() => void) | undefined }) {
  const text = useWords(uiWords);
  const { language } = useLanguage();
  const refusal = refusalOf(error);
  const sentence =
    refusal === undefined
      ? error instanceof TypeError
        ? text.noNetwork
        : (faultOf(error)?.[language] ?? text.fault)
      : refusalWording(withReadableTime(refusal))[language];
  if (refusal?.kind === 'versionConflict')
    return (
      <Suspense fallback={<Alert color="yellow">{sentence}</Alert>}>
        <LazyConflictNote conflict={refusal} onLook={onAgain} {...ways} />
      </Suspense>
    );
  return (
    <Alert color="red" role="alert" variant="light">
      {sentence}
      {onAgain && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onAgain} display="block">
          {text.again}
        </Button>
      )}
    </Alert>
  );
}

/** What went wrong before any use case was asked, as a file too large for the address. */
function faultOf(error: unknown): Wording | undefined {
  return error instanceof ORPCError ? transportFaultWords[error.code as TransportFault] : undefined;
}

type Refusal = NonNullable<ReturnType<typeof refusalOf>>;

/** The one moment a refusal names is shown by the clock of Việt Nam. */
function withReadableTime(refusal: Refusal): Refusal {
  if (refusal.kind !== 'signInFailed' || refusal.params.lockedUntil === undefined) return refusal;
  return { ...refusal, params: { lockedUntil: instantText(refusal.params.lockedUntil) } };
}
