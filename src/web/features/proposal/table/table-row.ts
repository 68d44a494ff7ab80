import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { horizonTerms, natureTerms, originTerms, stateTerm } from '#web/text/terms.ts';
import { dateText } from '#web/ui/format-date.ts';
import { candidateText } from '../candidate.ts';
import type { Choices } from './choices.ts';
import type { Cells } from './columns.ts';

export type ListedProposal = Answers['task']['proposals']['proposals'][number];

/** A row of the table: a proposal there is, or one being entered. */
export interface TableRow {
  key: string;
  /** What the server keeps; of a new row, nothing yet. */
  proposal?: ListedProposal;
  cells: Cells;
  /** Nobody may change what it says now. */
  locked: boolean;
}

export const emptyCells: Cells = {
  owner: '',
  title: '',
  name: '',
  direction: '',
  baseline: '',
  target: '',
  unit: '',
  product: '',
  due: '',
  nature: '',
  horizon: '',
  content: '',
  reason: '',
  group: '',
  origin: '',
  state: '',
  opinion: '',
};

/** A proposal as a row shows it: of several indicators the first. */
export function rowOf(proposal: ListedProposal, pack: Pack, choices: Choices, language: Language): TableRow {
  const [lead] = proposal.owners;
  const [first, ...further] = proposal.indicators;
  const opinion = proposal.opinions.at(-1);
  const words = proposalTableWords[language];
  return {
    key: proposal.id,
    proposal,
    locked: !proposal.actions.includes('revise'),
    cells: {
      owner: proposal.owners.map((owner) => candidateText(owner)).join('; '),
      title: proposal.title,
      name: first === undefined ? '' : first.name + (further.length > 0 ? words.further(further.length) : ''),
      direction: choices.direction?.find(({ id }) => id === first?.target.direction)?.label ?? '',
      ...figuresOf(first?.target, language),
      unit: first?.unitOfMeasure ?? '',
      product: proposal.expectedProduct,
      due: dateText(proposal.dueOn),
      nature: natureTerms[proposal.nature][language],
      horizon: horizonTerms[proposal.horizon][language],
      content: choices.content?.find(({ id }) => id === proposal.content)?.label ?? '',
      reason: proposal.reason ?? '',
      group: pack.groups.find(({ id }) => id === lead?.groupId)?.title[language] ?? '',
      origin: originTerms[proposal.origin][language],
      state: stateTerm(proposal.state)[language],
      opinion:
        opinion === undefined
          ? ''
          : [words.opinions[opinion.kind], opinion.reason].filter(Boolean).join(': '),
    },
  };
}

/** A target as two figures: where it starts and what is to be reached; steps of a roadmap one to a line. */
function figuresOf(target: Indicator | undefined, language: Language): { baseline: string; target: string } {
  const figure = (value: string | undefined) =>
    value === undefined ? '' : figureText(new Decimal(value), language);
  switch (target?.direction) {
    case 'atLeast':
    case 'increase':
    case 'decrease':
      return { baseline: figure(target.baseline), target: figure(target.target) };
    case 'atMost':
    case 'exactly':
      return { baseline: '', target: figure(target.target) };
    case 'range':
      return { baseline: figure(target.from), target: figure(target.to) };
    case 'keepAbove':
    case 'keepBelow':
      return { baseline: '', target: figure(target.bound) };
    case 'milestones':
      return { baseline: '', target: target.milestones.map(({ title }) => title).join('\n') };
    case 'yesNo':
    case undefined:
      return { baseline: '', target: '' };
  }
}
