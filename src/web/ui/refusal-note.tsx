import { Alert, Button } from '@mantine/core';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { instantText } from './format-date.ts';

/** Why the server said no and what to do, or that something else went wrong; with a way to go on where there is one. */
export function RefusalNote({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const text = useWords(uiWords);
  const { language } = useLanguage();
  const refusal = refusalOf(error);
  const sentence =
    refusal === undefined
      ? error instanceof TypeError
        ? text.noNetwork
        : text.fault
      : refusalWording(withReadableTime(refusal))[language];
  return (
    <Alert color={refusal?.kind === 'versionConflict' ? 'yellow' : 'red'} role="alert" variant="light">
      {sentence}
      {onAgain && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onAgain} display="block">
          {refusal?.kind === 'versionConflict' ? text.reload : text.again}
        </Button>
      )}
    </Alert>
  );
}

type Refusal = NonNullable<ReturnType<typeof refusalOf>>;

/** The one moment a refusal names is shown by the clock of Việt Nam. */
function withReadableTime(refusal: Refusal): Refusal {
  if (refusal.kind !== 'signInFailed' || refusal.params.lockedUntil === undefined) return refusal;
  return { ...refusal, params: { lockedUntil: instantText(refusal.params.lockedUntil) } };
}
