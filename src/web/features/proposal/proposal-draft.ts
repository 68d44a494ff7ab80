import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Direction, Indicator } from '#domain/score/indicator.ts';
import type { Horizon, Nature } from '#regulation/settings.ts';
import type { Answers, client } from '#web/api/client.ts';
import { dateText, readDate } from '#web/ui/format-date.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';

type Task = Answers['task']['get'];
type TaskIndicator = Task['indicators'][number];

export type Way = 'register' | 'order' | 'add';
export type Proposal = Parameters<typeof client.task.register>[0];

/** Figures of a target, and whether it can do without them. */
export type FigureName = 'target' | 'baseline' | 'tolerance' | 'from' | 'to' | 'bound';
export const figuresOf: { readonly [direction in Direction]: { name: FigureName; optional?: true }[] } = {
  atLeast: [{ name: 'target' }, { name: 'baseline', optional: true }],
  atMost: [{ name: 'target' }],
  increase: [{ name: 'baseline' }, { name: 'target' }],
  decrease: [{ name: 'baseline' }, { name: 'target' }],
  exactly: [{ name: 'target' }, { name: 'tolerance', optional: true }],
  range: [{ name: 'from' }, { name: 'to' }],
  keepAbove: [{ name: 'bound' }],
  keepBelow: [{ name: 'bound' }],
  yesNo: [],
  milestones: [],
};

/** An indicator while it is being written: everything as typed. */
export interface IndicatorDraft {
  /** Tells lines apart while they are moved about. */
  key: number;
  name: string;
  unitOfMeasure: string;
  direction: Direction;
  figures: { [name in FigureName]?: string };
  /** Of a roadmap: one step a line. */
  steps: string;
  weight: string;
  sourceOfFigure: string;
  required: string;
}

/** A proposal while it is being written: everything as typed. */
export interface ProposalDraft {
  campaignId: string;
  ownerIds: string[];
  title: string;
  nature: Nature;
  content: string;
  horizon: Horizon;
  expectedProduct: string;
  reason: string;
  dueOn: string;
  indicators: IndicatorDraft[];
}

export function emptyIndicator(key: number, direction: Direction = 'atLeast'): IndicatorDraft {
  return {
    key,
    name: '',
    unitOfMeasure: '',
    direction,
    figures: {},
    steps: '',
    weight: '',
    sourceOfFigure: '',
    required: '',
  };
}

export type Problem = 'required' | 'badFigure' | 'badDate';

/** A proposal that exists, to be worded anew. `typed` writes a figure as people of the language do. */
export function draftOf(
  task: Pick<Task, 'title' | 'nature' | 'content' | 'horizon' | 'expectedProduct' | 'reason' | 'dueOn'> & {
    campaign: { id: string };
    indicators: Pick<TaskIndicator, 'name' | 'unitOfMeasure' | 'weight' | 'sourceOfFigure' | 'measured'>[];
  },
  typed: (figure: string) => string,
): ProposalDraft {
  return {
    campaignId: task.campaign.id,
    ownerIds: ['-'],
    title: task.title,
    nature: task.nature,
    content: task.content ?? '',
    horizon: task.horizon,
    expectedProduct: task.expectedProduct,
    reason: task.reason ?? '',
    dueOn: dateText(task.dueOn),
    indicators: task.indicators.map(({ measured, ...it }, key) => ({
      ...emptyIndicator(key, measured.direction),
      name: it.name,
      unitOfMeasure: it.unitOfMeasure,
      weight: it.weight === null ? '' : typed(it.weight),
      sourceOfFigure: it.sourceOfFigure ?? '',
      steps:
        measured.direction === 'milestones' ? measured.milestones.map(({ title }) => title).join('\n') : '',
      figures: Object.fromEntries(
        figuresOf[measured.direction].flatMap(({ name }) => {
          const figure = (measured as { [name in FigureName]?: string })[name];
          return figure === undefined ? [] : [[name, typed(figure)]];
        }),
      ),
    })),
  };
}

/** What is wrong with which field; fields by their paths in what is sent. */
export type Problems = { [path: string]: Problem };

/**
 * Reads a proposal as typed. Of an order whom, what and why must be said; the product is then the work itself, and
 * whether it was done is its indicator, named as `doneName` says.
 */
export function readProposal(
  draft: ProposalDraft,
  way: Way,
  language: Language,
  doneName: (title: string) => string,
): { proposal: Proposal; problems: Problems } {
  const problems: Problems = {};
  const text = (path: string, typed: string) => {
    const value = typed.trim();
    if (value === '') problems[path] = 'required';
    return value;
  };
  if (draft.ownerIds.length === 0) problems['ownerIds'] = 'required';
  const title = text('title', draft.title).replace(/\s+/g, ' ');
  const dueOn = readDate(draft.dueOn);
  if (dueOn === null) problems['dueOn'] = 'required';
  if (dueOn === undefined) problems['dueOn'] = 'badDate';
  const reason = way === 'order' ? text('reason', draft.reason) : draft.reason.trim();
  const product = draft.expectedProduct.trim();
  const written = draft.indicators.filter((it) => way !== 'order' || !isUntouched(it));
  const proposal: Proposal = {
    campaignId: draft.campaignId,
    ownerIds: draft.ownerIds,
    title,
    nature: draft.nature,
    ...(draft.content === '' ? {} : { content: draft.content }),
    horizon: draft.horizon,
    expectedProduct: way === 'order' ? product || title : text('expectedProduct', product),
    ...(reason === '' ? {} : { reason }),
    dueOn: dueOn ?? '',
    indicators:
      written.length === 0
        ? [{ name: doneName(product || title), unitOfMeasure: '–', target: { direction: 'yesNo' } }]
        : written.map((it, position) => readIndicator(it, `indicators[${position}]`)),
  };
  return { proposal, problems };

  function readIndicator(it: IndicatorDraft, path: string): Proposal['indicators'][number] {
    const weight = figure(`${path}.weight`, it.weight, true);
    const counted = it.direction === 'yesNo' || it.direction === 'milestones';
    return {
      name: text(`${path}.name`, it.name),
      unitOfMeasure: counted
        ? it.unitOfMeasure.trim() || '–'
        : text(`${path}.unitOfMeasure`, it.unitOfMeasure),
      target: readTarget(it, `${path}.target`),
      ...(weight === undefined ? {} : { weight }),
      ...(it.sourceOfFigure.trim() === '' ? {} : { sourceOfFigure: it.sourceOfFigure.trim() }),
      ...(it.required === '' ? {} : { required: it.required }),
    };
  }

  function readTarget(it: IndicatorDraft, path: string): Indicator {
    if (it.direction === 'milestones') {
      const milestones = it.steps
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ title: line }));
      if (milestones.length === 0) problems[`${path}.milestones`] = 'required';
      return { direction: 'milestones', milestones };
    }
    const figures = figuresOf[it.direction].flatMap(({ name, optional = false }) => {
      const value = figure(`${path}.${name}`, it.figures[name] ?? '', optional);
      return value === undefined ? [] : [[name, value]];
    });
    return { direction: it.direction, ...Object.fromEntries(figures) } as Indicator;
  }

  function figure(path: string, typed: string, optional: boolean): string | undefined {
    const value = readFigure(typed, language);
    if (value === undefined) problems[path] = 'badFigure';
    if (value === null && !optional) problems[path] = 'required';
    return value ?? undefined;
  }
}

function isUntouched(typed: IndicatorDraft): boolean {
  const texts = [typed.name, typed.unitOfMeasure, typed.steps, typed.weight, ...Object.values(typed.figures)];
  return texts.every((it) => it.trim() === '');
}
