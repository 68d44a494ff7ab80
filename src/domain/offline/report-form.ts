import type { IsoDate } from '#domain/base/dates.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';

/** The order of sheets, columns and rows; a form of another order is not read. */
export const formLayout = 1;

/** What somebody without access may fill in, and how: one figure, figures of one period `91; 94`, a choice of two, words. */
export type FieldKind = 'figure' | 'figures' | 'yesNo' | 'text';
/** Decimal text, several parted by `; `, yes or no, words; null: nothing there. */
export type FieldValue = string | boolean | null;

/** One thing to be filled in, by its key within its task. */
export interface FormField {
  key: string;
  kind: FieldKind;
  /** What the system knew of it when the form went out. */
  value: FieldValue;
}

/** An indicator of a task, or one step of its roadmap, with the field for what was reached. */
export interface FormLine {
  name: string;
  unitOfMeasure: string;
  target: string;
  field: FormField;
}

/** A task with what is asked of it for the period. */
export interface FormTask {
  taskId: string;
  title: string;
  lead: string;
  unitName: string;
  dueOn: IsoDate;
  lines: FormLine[];
  narrative: FormField;
  obstacle: FormField;
  proposal: FormField;
  asksDecision: FormField;
}

/** A form for the reports of one period, as it went out: kept, so that what comes back can be compared with it. */
export interface ReportForm {
  layout: number;
  campaignTitle: string;
  period: string;
  /** The unit it went to; null: the whole campaign. */
  unitName: string | null;
  sentOn: IsoDate;
  reportDueOn: IsoDate;
  tasks: FormTask[];
}

/** What is known of the report of a task for a period: of the last one filed, or of what was entered since. */
export interface KnownReport {
  actuals: { readonly [indicatorId: string]: Actual };
  narrative: string;
  obstacle: { description: string; proposal: string; asksDecision: boolean } | null;
}

export const nothingKnown: KnownReport = { actuals: {}, narrative: '', obstacle: null };

/** The fields of a task in the order of the form. */
export function fieldsOf(task: FormTask): FormField[] {
  const { lines, narrative, obstacle, proposal, asksDecision } = task;
  return [...lines.map((line) => line.field), narrative, obstacle, proposal, asksDecision];
}

/** The fields an indicator asks for: one, or one for each step of a roadmap. */
export function fieldsOfIndicator(
  id: string,
  target: Indicator,
  actual: Actual | undefined,
): { step: number | null; field: FormField }[] {
  switch (target.direction) {
    case 'milestones':
      return target.milestones.map((_, step) => ({
        step,
        field: {
          key: `${id}/${step}`,
          kind: 'yesNo',
          value: Array.isArray(actual) ? actual[step] === true : null,
        },
      }));
    case 'yesNo':
      return [
        { step: null, field: { key: id, kind: 'yesNo', value: typeof actual === 'boolean' ? actual : null } },
      ];
    case 'keepAbove':
    case 'keepBelow':
      return [{ step: null, field: { key: id, kind: 'figures', value: figuresOf(actual) } }];
    case 'atLeast':
    case 'atMost':
    case 'increase':
    case 'decrease':
    case 'exactly':
    case 'range':
      return [{ step: null, field: { key: id, kind: 'figure', value: figuresOf(actual) } }];
  }
}

function figuresOf(actual: Actual | undefined): string | null {
  if (typeof actual === 'string') return actual;
  return Array.isArray(actual) && actual.length > 0 ? actual.join('; ') : null;
}

/** The fields besides figures, of a task of which this is known. */
export function wordFields({ narrative, obstacle }: KnownReport) {
  const text = (key: string, value: string | undefined): FormField => ({
    key,
    kind: 'text',
    value: value || null,
  });
  return {
    narrative: text('narrative', narrative),
    obstacle: text('obstacle', obstacle?.description),
    proposal: text('proposal', obstacle?.proposal),
    asksDecision: {
      key: 'asksDecision',
      kind: 'yesNo',
      value: obstacle === null ? null : obstacle.asksDecision,
    } satisfies FormField,
  };
}
