import type { Language } from '#domain/appraisal/figure-text.ts';
import { measuredIndicator } from '#domain/progress/measured-indicator.ts';
import type { Answers } from '#web/api/client.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { measuredText } from '../targets/measured-text.ts';

type Row = Answers['task']['comparePeriods']['indicators'][number];

/** What was held of an indicator when a period was sealed, or is by now. */
export function heldText(held: Row['before'], unitOfMeasure: string, language: Language): string {
  const { sealing } = reportWords[language];
  if (held === null) return sealing.notThere;
  if (held.actual === null) return sealing.noData;
  const reached = measuredText(measuredIndicator(held.target, [held.actual]), language);
  return typeof held.actual === 'string' ? `${reached} ${unitOfMeasure}` : reached;
}
