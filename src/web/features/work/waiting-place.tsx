import { useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import type { Line } from './lines-of.ts';

/** The way to the very place where something is done: the page, and on it the form that opens by its name. */
export function WaitingPlace({ line }: { line: Line }) {
  const { step, several, id, thing, title, campaignId, part } = line;
  const text = useWords(workWords);
  const campaign = { params: { campaignId }, fw: 500 };
  const task = { params: { taskId: id }, fw: 500 };
  if (step === 'assign')
    return (
      <PageLink to="/campaigns/$campaignId/assign" {...campaign}>
        {text.several.assign(several ?? 1)}
      </PageLink>
    );
  if (step === 'decide')
    return (
      <PageLink to="/campaigns/$campaignId/rate" {...campaign}>
        {text.several.decide(several ?? 1)}
      </PageLink>
    );
  if (step === 'report')
    return (
      <PageLink to="/tasks/$taskId/report" {...task}>
        {title}
      </PageLink>
    );
  if (step === 'score' || step === 'selfAssess')
    return (
      <PageLink to="/appraisals/$appraisalId/sheet" params={{ appraisalId: id }} fw={500}>
        {title}
      </PageLink>
    );
  if (thing === 'appraisal')
    return (
      <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: id }} hash={step} fw={500}>
        {title}
      </PageLink>
    );
  return (
    <PageLink to="/tasks/$taskId" {...task} hash={part === null ? step : `${step}-${part}`}>
      {title}
    </PageLink>
  );
}
