import type { TaskChange } from '#domain/task/changes-between.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { changeWords } from '#web/text/app/change-words.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { stateTerm } from '#web/text/terms.ts';
import { DifferenceRows } from '#web/ui/change/differences.tsx';
import { dateText } from '#web/ui/format-date.ts';

/** What a paper changed of a task, from what to what. */
export function PaperChanges({ changes }: { changes: TaskChange[] }) {
  const text = useWords(changeWords);
  const { language } = useLanguage();
  return (
    <DifferenceRows
      rows={changes.map((change) => {
        if (change.field === 'indicator')
          return {
            name: change.name,
            before: targetText(change.before.target, language),
            after: targetText(change.after.target, language),
          };
        const shown = (value: string | null) => {
          if (value === null) return null;
          if (change.field === 'state') return stateTerm(value)[language];
          return change.field === 'dueOn' ? dateText(value) : value;
        };
        return {
          name: text.fields[change.field] ?? change.field,
          before: shown(change.before),
          after: shown(change.after),
        };
      })}
    />
  );
}
