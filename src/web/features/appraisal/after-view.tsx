import { Text } from '@mantine/core';
import { appraisalWords } from '#web/text/appraisal-words.ts';
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
