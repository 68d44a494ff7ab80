import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { ReceiveForm } from './receive-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { SendForm } from './send-form.tsx';
import { SentForms } from './sent-forms.tsx';

/** Forms for the reports of those without access: sent out as workbooks, taken back cell by cell. */
export function ReportFormsPage() {
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/report-forms' });
  const text = useWords(offlineWords);
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const forms = useQuery(api.task.listReportForms.queryOptions({ input: { campaignId } }));
  const failed = [campaign, forms].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!campaign.data || !forms.data) return <Loading lines={10} />;
  return (
    <>
      <PageHead
        title={text.title}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm">
            {campaign.data.title}
          </PageLink>
        }
      />
      <SendForm campaignId={campaignId} />
      <ReceiveForm campaignId={campaignId} />
      <RegisterForm campaignId={campaignId} />
      <SentForms forms={forms.data.forms} />
    </>
  );
}
