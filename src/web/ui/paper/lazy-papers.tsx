import { lazy, Suspense } from 'react';
import type { PaperKind } from '#domain/paper/official-paper.ts';

const PapersSection = lazy(async () => ({ default: (await import('./papers-section.tsx')).PapersSection }));
const PaperDownload = lazy(async () => ({ default: (await import('./paper-download.tsx')).PaperDownload }));
const CampaignPapers = lazy(async () => ({
  default: (await import('./campaign-papers.tsx')).CampaignPapers,
}));

interface WantedPaper {
  kind: PaperKind;
  thingId: string;
}

/** The papers about a thing, below what the page itself shows. */
export function Papers({ papers }: { papers: WantedPaper[] }) {
  return (
    <Suspense>
      <PapersSection papers={papers} />
    </Suspense>
  );
}

/** One paper, beside what it is about. */
export function OnePaper(paper: WantedPaper) {
  return (
    <Suspense>
      <PaperDownload {...paper} />
    </Suspense>
  );
}

/** The papers of a campaign: its decisions, and what sums it up. */
export function PapersOfCampaign(campaign: { campaignId: string; authorityId: string; sumsUp: boolean }) {
  return (
    <Suspense>
      <CampaignPapers {...campaign} />
    </Suspense>
  );
}
