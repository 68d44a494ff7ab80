import { Text } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { actionTerm, asHeading, decisionTerms } from '#web/text/terms.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { OnePaper } from '#web/ui/paper/lazy-papers.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './papers-view.module.css';
import type { Task } from '../task.ts';
import { PaperChanges } from './paper-changes.tsx';

/** The decisions that concern a task, in the order they were signed. */
export function PapersView({ decisions }: { decisions: Task['decisions'] }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  return (
    <Section title={text.papers}>
      {decisions.length === 0 && <Text c="dimmed">{text.noPapers}</Text>}
      <ul className={classes.list}>
        {decisions.map((paper) => (
          <li key={paper.id}>
            <div className={classes.head}>
              {paper.number}{' '}
              <StateTag tone="accent">{asHeading(decisionTerms[paper.kind][language])}</StateTag>
            </div>
            <div>{paper.title}</div>
            <Text size="xs" c="dimmed">
              <DateText date={paper.signedOn} />, {text.signed(paper.signedBy)}
            </Text>
            <PaperChanges changes={paper.changes} />
            <OnePaper kind={paper.kind === 'assign' ? 'assigning' : 'changing'} thingId={paper.id} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the advisory unit said of a proposed task. */
export function OpinionsView({ opinions }: { opinions: Task['opinions'] }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  if (opinions.length === 0) return null;
  return (
    <Section title={text.opinions}>
      <ul className={classes.list}>
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <StateTag tone={opinion.kind === 'endorse' ? 'good' : 'bad'}>
              {asHeading(actionTerm(opinion.kind)[language])}
            </StateTag>{' '}
            {opinion.reason}
            <Text size="xs" c="dimmed">
              <InstantText at={opinion.at} />
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
