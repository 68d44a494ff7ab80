import { refusalOf } from './refusal-of.ts';

/** Why whoever sits there is asked who he is: his session has ended, or an act binds others. */
export type Need = { by: 'signIn' | 'password' | 'code' };

type Ask = (need: Need) => Promise<boolean>;

let ask: Ask | undefined;
/** Several requests may be refused at once: one question is for all of them. */
let asking: Promise<boolean> | undefined;

/** Says who asks; what it gives takes that back. */
export function askBy(asks: Ask): () => void {
  ask = asks;
  return () => {
    if (ask === asks) ask = undefined;
  };
}

/** Whether whoever sits there has now shown who he is, so that what was refused can be tried again. */
export async function provedAgain(error: unknown): Promise<boolean> {
  const need = needOf(error);
  if (need === undefined || ask === undefined) return false;
  asking ??= ask(need).finally(() => (asking = undefined));
  return asking;
}

function needOf(error: unknown): Need | undefined {
  const refusal = refusalOf(error);
  if (refusal?.kind === 'signInNeeded') return { by: 'signIn' };
  if (refusal?.kind !== 'freshProofNeeded') return undefined;
  const { by } = refusal.params;
  return { by: by === 'session' ? 'signIn' : by };
}
