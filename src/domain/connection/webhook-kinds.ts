/** What other programs are told of as soon as it is done. The part before the point is the object it is about. */
export const webhookKinds = [
  'task.assigned',
  'task.reported',
  'task.closed',
  'product.verified',
  'appraisal.rated',
  'appraisal.announced',
  'appraisal.objected',
  'appraisal.objectionDecided',
  'results.sent',
] as const;
export type WebhookKind = (typeof webhookKinds)[number];
