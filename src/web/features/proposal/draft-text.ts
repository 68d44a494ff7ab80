import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Pack } from '#regulation/pack.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading, horizonTerms, natureTerms } from '#web/text/terms.ts';
import type { DraftField } from './merge-drafts.ts';
import type { ProposalDraft } from './proposal-draft.ts';

/** A field of a proposal that is being written, as people read it. */
export function draftText(
  field: DraftField,
  draft: ProposalDraft,
  { pack, language }: { pack: Pack; language: Language },
): string {
  switch (field) {
    case 'nature':
      return asHeading(natureTerms[draft.nature][language]);
    case 'horizon':
      return asHeading(horizonTerms[draft.horizon][language]);
    case 'content': {
      const contents = pack.groups.flatMap((group) => group.contents);
      return contents.find(({ id }) => id === draft.content)?.title[language] ?? '';
    }
    case 'indicators':
      return draft.indicators
        .map(({ name, direction, figures, steps, unitOfMeasure }) => {
          const figure = Object.values(figures).filter(Boolean).join('–');
          const measured = [taskWords[language].direction[direction], figure, unitOfMeasure];
          return [`${name}: ${measured.filter(Boolean).join(' ')}`, steps].filter(Boolean).join('\n');
        })
        .join('\n');
    case 'title':
    case 'reason':
    case 'expectedProduct':
    case 'dueOn':
      return draft[field];
  }
}
