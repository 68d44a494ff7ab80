import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Pack } from '#regulation/pack.ts';
import { client } from '#web/api/client.ts';
import { appraisalActWords } from '#web/text/appraisal/appraisal-act-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { PaperFields, readPaper } from '#web/ui/form/paper-fields.tsx';
import type { AppraisalStory } from '../appraisal.ts';

/** A later paper puts another level in the place of one announced, and says why. */
export function ReplaceAct({ appraisal, pack }: { appraisal: AppraisalStory; pack: Pack }) {
  const text = useWords(appraisalActWords);
  const { language } = useLanguage();
  const { subject, ratings } = appraisal;
  const standing = ratings.at(-1)?.level;
  const [level, setLevel] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState({
    number: '',
    signedOn: '',
    signedBy: '',
    title: text.replaceAbout(subject.fullName ?? subject.unitName),
  });
  const { paper, problems } = readPaper(draft);
  return (
    <ActDialog
      label={text.replace}
      ready={level !== null && reason.trim() !== '' && Object.keys(problems).length === 0}
      seen={appraisal.version}
      send={(version) =>
        client.objection.replaceRating({
          campaignId: appraisal.campaign.id,
          ...paper,
          ratings: [
            {
              appraisalId: appraisal.id,
              version,
              level: level ?? '',
              reason: reason.trim(),
            },
          ],
        })
      }
    >
      <Text>{text.replaceNote}</Text>
      <choiceKind.Edit
        label={text.newLevel}
        required
        none="–"
        options={pack.rating.levels
          .filter(({ id }) => id !== standing)
          .map(({ id, title }) => ({ value: id, label: asHeading(title[language]) }))}
        value={level}
        onChange={(value) => setLevel(value ?? null)}
      />
      <longTextKind.Edit
        label={text.replaceReason}
        required
        value={reason}
        onChange={(value) => setReason(value ?? '')}
      />
      <PaperFields draft={draft} onChange={setDraft} problems={{}} refused={undefined} />
    </ActDialog>
  );
}
