import { createHash } from 'node:crypto';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import type { Result } from '#domain/base/result.ts';
import type { OfficialPaper, PaperKind } from '#domain/paper/official-paper.ts';
import type { Context } from '#use-cases/base/context.ts';
import { drawOnAppraisal } from './draw/appraisal.ts';
import { drawRating, drawSubmission, drawSummary } from './draw/campaign.ts';
import { drawAssigning, drawChanging } from './draw/decision.ts';
import type { Drawn } from './draw/drawn.ts';
import { drawMinutes } from './draw/minutes.ts';
import { drawPlan, drawReport } from './draw/task.ts';

/**
 * A paper about a thing as whoever asks may see the thing: each kind reads through the use case that shows it. `thingId`
 * is that of a decision, task, report, session, appraisal or campaign. Errors: those of reading it.
 */
export function drawUp(context: Context, kind: PaperKind, thingId: string): Promise<Result<Drawn>> {
  switch (kind) {
    case 'assigning':
      return drawAssigning(context, thingId);
    case 'changing':
      return drawChanging(context, thingId);
    case 'rating':
      return drawRating(context, thingId);
    case 'plan':
      return drawPlan(context, thingId);
    case 'progressReport':
      return drawReport(context, thingId);
    case 'minutes':
      return drawMinutes(context, thingId);
    case 'ratingSubmission':
      return drawSubmission(context, thingId);
    case 'summaryReport':
      return drawSummary(context, thingId);
    case 'scoreSheet':
    case 'selfAssessment':
    case 'resultNotice':
    case 'monthlySheet':
    case 'yearlySheet':
    case 'explanation':
      return drawOnAppraisal(context, kind, thingId);
  }
}

/** SHA-256, hex, of what a paper says: layout, template and file are not in it. */
export function fingerprintOf(paper: OfficialPaper): string {
  return createHash('sha256').update(canonicalText(paper)).digest('hex');
}
