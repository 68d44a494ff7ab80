import type { TaskState } from '#regulation/life-cycle.ts';
import { useLanguage } from '#web/text/language.tsx';
import { asHeading, stateTerm } from '#web/text/terms.ts';
import { StateTag } from '#web/ui/state-tag.tsx';
import { taskStateTones } from './task-state-tones.ts';

export function TaskStateTag({ state }: { state: TaskState }) {
  const { language } = useLanguage();
  return <StateTag tone={taskStateTones[state]}>{asHeading(stateTerm(state)[language])}</StateTag>;
}
