import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { paperKindTerms, paperWords } from '#web/text/paper-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

/** Where the square code on a paper leads: whether the system drew it up, what it said, whether it still holds. */
export function CheckPage() {
  const text = useWords(paperWords);
  const { language } = useLanguage();
  const { fingerprint } = useParams({ from: '/inside/check/$fingerprint' });
  const paper = useQuery(api.paper.get.queryOptions({ input: { fingerprint }, retry: false }));
  if (paper.isPending) return <Loading lines={8} />;
  if (paper.isError) {
    const kind = refusalOf(paper.error)?.kind;
    if (kind !== 'notFound' && kind !== 'invalidValue')
      return <RefusalNote error={paper.error} onAgain={() => void paper.refetch()} />;
    return (
      <>
        <PageHead title={text.checkTitle} />
        <EmptyState title={text.unknown} next={text.unknownNext} />
      </>
    );
  }
  const { content, kind, isCurrent, issuedAt, latest } = paper.data;
  const { head, signature } = content;
  return (
    <>
      <PageHead
        title={text.checkTitle}
        below={
          <>
            <StateTag tone="good">{text.genuine}</StateTag>
            <StateTag tone={isCurrent ? 'good' : 'warn'}>{isCurrent ? text.current : text.changed}</StateTag>
          </>
        }
      />
      <Section title={asHeading(paperKindTerms[kind][language])}>
        <FactsList
          facts={[
            { name: text.number, value: content.number },
            { name: text.day, value: content.signedOn && <DateText date={content.signedOn} /> },
            { name: text.about, value: content.about },
            { name: text.issuer, value: head.issuer.replace('\n', ' ') },
            { name: text.signer, value: [...signature.capacity, signature.name].filter(Boolean).join(', ') },
            { name: text.issuedAt, value: <InstantText at={issuedAt} /> },
            {
              name: text.fingerprint,
              value: <code style={{ overflowWrap: 'anywhere' }}>{fingerprint}</code>,
            },
          ]}
        />
        {latest !== fingerprint && (
          <Text size="sm">
            <PageLink to="/check/$fingerprint" params={{ fingerprint: latest }}>
              {text.newer}
            </PageLink>
          </Text>
        )}
        <Text size="sm" c="dimmed" mt="sm">
          {text.compare}{' '}
          <Anchor inherit underline="always" href={`/api/papers/${fingerprint}/file?as=pdf`} download>
            {text.asIssued}
          </Anchor>
        </Text>
      </Section>
    </>
  );
}
