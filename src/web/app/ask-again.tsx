import { lazy, Suspense, useEffect, useState } from 'react';
import { askBy, type Need } from '#web/api/ask-again.ts';

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));

/** Asks in place who somebody is, when the server wants to know before it goes on; then what was refused goes on by itself. */
export function AskAgain() {
  const [asked, setAsked] = useState<{ need: Need; answer: (proved: boolean) => void }>();
  useEffect(() => askBy((need) => new Promise<boolean>((answer) => setAsked({ need, answer }))), []);
  if (asked === undefined) return null;
  return (
    <Suspense>
      <SignInAgain
        need={asked.need}
        done={(proved) => {
          asked.answer(proved);
          setAsked(undefined);
        }}
      />
    </Suspense>
  );
}
