import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { paperWords } from '#web/text/paper-words.ts';
import { DateText } from '../date-text.tsx';
import { PageLink } from '../page-link.tsx';
import { Section } from '../section.tsx';
import { PaperDownload } from './paper-download.tsx';

/** The decisions of a campaign that were signed last, to take along, and the papers that sum the campaign up. */
export function CampaignPapers({
  campaignId,
  authorityId,
  sumsUp,
}: {
  campaignId: string;
  authorityId: string;
  sumsUp: boolean;
}) {
  const text = useWords(paperWords);
  const decisions = useQuery(api.task.decisions.queryOptions({ input: { campaignId, limit: 10 } }));
  const papers = decisions.data?.decisions ?? [];
  if (papers.length === 0 && !sumsUp) return null;
  return (
    <Section
      title={text.papers}
      note={
        sumsUp && (
          <PageLink to="/units/$authorityId/letterhead" params={{ authorityId }}>
            {text.letterhead}
          </PageLink>
        )
      }
    >
      <Stack gap="sm">
        {papers.map(({ id, kind, number, signedOn, title }) => (
          <div key={id}>
            <div>
              {number}, <DateText date={signedOn} />: {title}
            </div>
            <PaperDownload kind={kind === 'assign' ? 'assigning' : 'changing'} thingId={id} />
          </div>
        ))}
        {sumsUp && <PaperDownload kind="ratingSubmission" thingId={campaignId} />}
        {sumsUp && <PaperDownload kind="summaryReport" thingId={campaignId} />}
      </Stack>
    </Section>
  );
}
