import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import type { Answers } from '#web/api/client.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';
import type { Attached } from '../evidence/attached.ts';
import type { Task, TaskIndicator } from '../task.ts';

export type FiledReport = Answers['task']['getReport'];

/** What somebody entered for the official, who looks it over. */
export type EnteredReport = NonNullable<Answers['task']['getReportDraft']['draft']>;

/** What is typed of an indicator, as it is typed: a figure as text, yes or no, the steps done. */
export type Entered = string | boolean | boolean[] | null;

export interface ObstacleDraft {
  key: number;
  description: string;
  proposal: string;
  asksDecision: boolean;
}

/** A report that is being written, with every keystroke. */
export interface ReportDraft {
  entered: { [indicatorId: string]: Entered };
  narrative: string;
  obstacles: ObstacleDraft[];
  files: Attached[];
  reason: string;
}

export type ReportProblems = { [field: string]: 'required' | 'badFigure' };

/** What stands in the form at first: nothing, what was filed of the period before, or what was entered for the official. */
export function beginReport(
  task: Task,
  filed: FiledReport | undefined,
  language: Language,
  given: EnteredReport | null = null,
): ReportDraft {
  const entered = task.indicators.map((indicator) => {
    const reading = filed?.readings.find(({ indicatorId }) => indicatorId === indicator.id);
    const actual = given === null ? reading?.actual : given.actuals[indicator.id];
    return [indicator.id, asEntered(indicator, actual as Actual | undefined, language)] as const;
  });
  const obstacle = given?.obstacle ?? null;
  return {
    entered: Object.fromEntries(entered),
    narrative: given?.narrative ?? filed?.narrative ?? '',
    obstacles: obstacle === null ? [] : [{ key: 1, ...obstacle }],
    files: filed?.evidence.map(({ id, name, size }) => ({ id, name, size: Number(size) })) ?? [],
    reason: '',
  };
}

function asEntered({ measured }: TaskIndicator, actual: Actual | undefined, language: Language): Entered {
  if (measured.direction === 'milestones')
    return isFlags(actual) ? actual : measured.milestones.map(({ done }) => done === true);
  if (measured.direction === 'yesNo') return typeof actual === 'boolean' ? actual : null;
  const figures = Array.isArray(actual) ? actual : [actual];
  return figures
    .flatMap((it) => (typeof it === 'string' ? [figureText(new Decimal(it), language)] : []))
    .join('; ');
}

function isFlags(actual: Actual | undefined): actual is boolean[] {
  return Array.isArray(actual) && actual.every((it) => typeof it === 'boolean');
}

/**
 * What is reported of an indicator by what was typed: of a bound to be kept also several figures of one period, `91; 94`.
 * Undefined where it cannot be read, null where there is no figure.
 */
export function readEntered({ measured }: TaskIndicator, value: Entered | undefined, language: Language) {
  if (typeof value !== 'string') return value ?? null;
  const keeps = measured.direction === 'keepAbove' || measured.direction === 'keepBelow';
  const texts = value.split(';').filter((it) => it.trim() !== '');
  if (!keeps || texts.length < 2) return readFigure(value, language);
  const figures = texts.map((it) => readFigure(it, language));
  return figures.every((it) => typeof it === 'string') ? figures : undefined;
}

/** Reads a draft as it is to be sent, and what is missing or unreadable in it. */
export function readReport(
  draft: ReportDraft,
  task: Task,
  period: string,
  language: Language,
  sealed: boolean,
) {
  const problems: ReportProblems = {};
  const readings = task.indicators.map((indicator) => {
    const { id } = indicator;
    const actual = readEntered(indicator, draft.entered[id], language);
    if (actual === undefined) problems[id] = 'badFigure';
    return { indicatorId: id, actual: actual ?? null };
  });
  if (draft.narrative.trim() === '') problems['narrative'] = 'required';
  if (sealed && draft.reason.trim() === '') problems['reason'] = 'required';
  const obstacles = draft.obstacles.flatMap(({ key, description, proposal, asksDecision }) => {
    if (description.trim() === '') {
      if (proposal.trim() !== '') problems[`obstacle${key}`] = 'required';
      return [];
    }
    const solving = proposal.trim() === '' ? {} : { proposal: proposal.trim() };
    return [{ description: description.trim(), asksDecision, ...solving }];
  });
  const content = {
    taskId: task.id,
    period,
    narrative: draft.narrative.trim(),
    readings,
    obstacles,
    evidenceIds: draft.files.map(({ id }) => id),
  };
  return { content, problems };
}
