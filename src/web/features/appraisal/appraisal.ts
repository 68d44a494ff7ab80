import type { Answers } from '#web/api/client.ts';

/** An appraisal as the server gives it. Figures typed `Decimal` arrive as decimal texts; `Figure` takes either. */
export type AppraisalStory = Answers['appraisal']['get'];
export type Result = NonNullable<AppraisalStory['proposal']>['result'];
