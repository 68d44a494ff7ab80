import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { WebhookKind } from './webhook-kinds.ts';

/** What an act is to other programs, by the thing it is done to and what it is called in the log. */
const kinds: { [act: string]: WebhookKind } = {
  'task assign': 'task.assigned',
  'task report': 'task.reported',
  'task finish': 'task.closed',
  'task closeUnfinished': 'task.closed',
  'appraisal decide': 'appraisal.rated',
  'appraisal announce': 'appraisal.announced',
  'appraisal object': 'appraisal.objected',
  'appraisal answerObjection': 'appraisal.objectionDecided',
  'resultExport markResultsSent': 'results.sent',
};

/** The kind of message an act makes; none where nobody else is told of it. */
export function webhookEventOf({ thing, action, before, after }: LogEntry): WebhookKind | undefined {
  if (thing === 'product') return stateOf(after) === 'verified' ? 'product.verified' : undefined;
  // A rating replaced after an objection is the answer to it.
  if (thing === 'appraisal' && action === 'replaceRating')
    return stateOf(before) === 'objected' ? 'appraisal.objectionDecided' : 'appraisal.rated';
  return kinds[`${thing} ${action}`];
}

function stateOf(part: object | undefined): unknown {
  return part !== undefined && 'state' in part ? part.state : undefined;
}
