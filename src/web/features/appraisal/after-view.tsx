import { Text } from '@mantine/core';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, termOf, useTerms } from '#web/text/terms.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Section } from '#web/ui/section.tsx';
import type { AppraisalStory } from './appraisal.ts';
import classes from './after-view.module.css';

/** What a rating led to, each by its paper. */
export function ConsequencesView({ consequences }: { consequences: AppraisalStory['consequences'] }) {
  const text = useWords(appraisalWords);
  const { language } = useLanguage();
  return (
    <Section title={text.consequences}>
      {consequences.length === 0 && <Text c="dimmed">{text.noConsequences}</Text>}
      {consequences.map((it) => (
        <div key={it.id}>
          <b>{asHeading(termOf(useTerms, it.use)[language])}</b>: {it.description}
          <Text size="xs" c="dimmed">
            {it.paperNumber} <DateText date={it.decidedOn} />
          </Text>
        </div>
      ))}
    </Section>
  );
}

/** What was objected to a rating, and the answer; until when one may object. */
export function ObjectionsView({
  objections,
  objectUntil,
}: Pick<AppraisalStory, 'objections' | 'objectUntil'>) {
  const text = useWords(appraisalWords);
  if (objectUntil === null && objections.length === 0) return null;
  const until = objectUntil !== null && (
    <>
      {text.objectUntil} <DateText date={objectUntil} />
    </>
  );
  return (
    <Section title={text.objections} note={until}>
      {objections.length === 0 && <Text c="dimmed">{text.noObjections}</Text>}
      {objections.map((it) => (
        <div key={it.id}>
          <div>{it.reason}</div>
          <Text size="xs" c="dimmed">
            <InstantText at={it.objectedAt} />
            {it.answeredAt === null && it.answerBy !== null && (
              <>
                , {text.answerBy} <DateText date={it.answerBy} />
              </>
            )}
          </Text>
          {it.answer !== null && (
            <div>
              <b>{text.answered}:</b> {it.answer}
            </div>
          )}
        </div>
      ))}
    </Section>
  );
}

/** By which rules it was computed: enough to compute it again. */
export function ReceiptView({ receipt }: { receipt: NonNullable<AppraisalStory['proposal']>['receipt'] }) {
  const text = useWords(appraisalWords);
  return (
    <Section title={text.receipt} note={text.receiptNote}>
      <FactsList
        facts={[
          { name: text.pack, value: `${receipt.pack} ${receipt.version}` },
          { name: text.hash, value: <code className={classes.hash}>{receipt.hash}</code> },
          { name: text.at, value: <InstantText at={receipt.at} /> },
        ]}
      />
    </Section>
  );
}
