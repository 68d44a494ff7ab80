import type { FaultKind, PackFault } from './pack-fault.ts';
import type { Words } from './fault-words/phrases.ts';
import { readingWords } from './fault-words/reading-words.ts';
import { ruleWords } from './fault-words/rule-words.ts';
import type { Wording } from './wording.ts';

/** What is wrong, and what would mend it. */
export interface FaultWording {
  problem: Wording;
  remedy: Wording;
}

/** The only place where faults become sentences; a kind without words does not compile. */
const words: Words<FaultKind> = { ...readingWords, ...ruleWords };

/** The words for a fault, in both languages. */
export function wordingOf(fault: PackFault): FaultWording {
  const word = words[fault.kind] as (params: PackFault['params']) => [string, string, string, string];
  const [problemEn, remedyEn, problemVi, remedyVi] = word(fault.params);
  return { problem: { en: problemEn, vi: problemVi }, remedy: { en: remedyEn, vi: remedyVi } };
}

/** Every kind of fault there is. */
export const faultKinds = Object.keys(words) as FaultKind[];
