import type { PackFault } from '#regulation/pack-fault.ts';
import { wordingOf } from '#regulation/fault-wording.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './draft-page.module.css';

/** Every mistake of a draft with its place and what would mend it; each leads to its line. */
export function FaultsView({
  faults,
  onOpen,
}: {
  faults: PackFault[] | undefined;
  onOpen: (fault: PackFault) => void;
}) {
  const text = useWords(regulationEditorWords);
  const { language } = useLanguage();
  return (
    <Section
      title={text.checking}
      note={
        faults && (
          <StateTag tone={faults.length === 0 ? 'good' : 'bad'}>
            {faults.length === 0 ? text.sound : text.faults(faults.length)}
          </StateTag>
        )
      }
    >
      <p className={classes.note}>{text.faultsNote}</p>
      <ul className={classes.faults} aria-live="polite">
        {(faults ?? []).slice(0, 50).map((fault) => {
          const { problem, remedy } = wordingOf(fault);
          const key = `${fault.file}:${fault.line}:${fault.column} ${fault.kind} ${problem.en}`;
          return (
            <li key={key}>
              <button type="button" onClick={() => onOpen(fault)} disabled={fault.file.startsWith('../')}>
                {text.lineOf(fault.file, fault.line)}
              </button>
              {fault.file.startsWith('../') && <em> {text.inParent}</em>}
              <div>{problem[language]}</div>
              <div className={classes.remedy}>{remedy[language]}</div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
