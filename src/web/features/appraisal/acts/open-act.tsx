import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import { appraisalActWords } from '#web/text/appraisal/appraisal-act-words.ts';
import { useWords } from '#web/text/language.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

/** Opens the appraisals of everybody in a campaign who has none, where the server lets whoever looks do it. */
export function OpenAct({ campaignId }: { campaignId: string }) {
  const text = useWords(appraisalActWords);
  const work = useQuery(api.task.mine.queryOptions({ input: {} }));
  const opens = work.data?.campaigns.find(({ id }) => id === campaignId)?.opensAppraisals ?? false;
  if (!opens) return null;
  return (
    <ActDialog label={text.open} size="md" ready send={() => client.appraisal.open({ campaignId })}>
      <Text>{text.openNote}</Text>
    </ActDialog>
  );
}
