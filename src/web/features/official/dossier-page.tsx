import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { AskReason } from './ask-reason.tsx';
import { DossierView } from './dossier-view.tsx';

/** The dossier of an official. That of somebody else opens once it is said what for, and that is written down. */
export function DossierPage() {
  const { officialId } = useParams({ from: '/inside/officials/$officialId' });
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  if (me.isError) return <RefusalNote error={me.error} />;
  if (me.isPending) return <Loading lines={10} />;
  // Another dossier asks anew.
  return <Asked key={officialId} officialId={officialId} own={me.data.officialId === officialId} />;
}

function Asked({ officialId, own }: { officialId: string; own: boolean }) {
  const text = useWords(officialWords);
  const [reason, setReason] = useState<string>();
  const official = useQuery({
    ...api.organisation.getOfficial.queryOptions({ input: { id: officialId } }),
    retry: false,
  });
  const dossier = useQuery({
    ...api.use.getDossier.queryOptions({
      input: { officialId, ...(reason === undefined ? {} : { reason }) },
    }),
    enabled: own || reason !== undefined,
    // Each reading is written down: none but the one asked for.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const back = (
    <PageLink to="/officials" size="sm">
      {text.title}
    </PageLink>
  );
  if (dossier.isError)
    return (
      <>
        <PageHead title={text.dossier} above={back} />
        <RefusalNote error={dossier.error} />
      </>
    );
  if (!own && reason === undefined)
    return (
      <>
        <PageHead
          title={official.data === undefined ? text.dossier : text.dossierOf(official.data.fullName)}
          above={back}
        />
        <AskReason onGiven={setReason} />
      </>
    );
  if (dossier.data === undefined) return <Loading lines={12} />;
  return <DossierView dossier={dossier.data} reason={reason} back={back} />;
}
