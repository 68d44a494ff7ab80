import type { MergeField, Side } from '#web/ui/change/merge-choices.tsx';
import type { ProposalDraft } from './proposal-draft.ts';

const fields = [
  'title',
  'reason',
  'expectedProduct',
  'dueOn',
  'nature',
  'content',
  'horizon',
  'indicators',
] as const;
export type DraftField = (typeof fields)[number];

interface Versions {
  /** What somebody began with. */
  base: ProposalDraft;
  mine: ProposalDraft;
  theirs: ProposalDraft;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two versions differ, each in words. */
export function differingFields(
  { mine, theirs }: Versions,
  nameOf: (field: DraftField) => string,
  textOf: (field: DraftField, draft: ProposalDraft) => string,
): MergeField<DraftField>[] {
  return fields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      name: nameOf(field),
      mine: textOf(field, mine),
      theirs: textOf(field, theirs),
    }));
}

/** Which side a field is taken from unless somebody chooses: one's own where one wrote it, else that of the other. */
export function likelySide({ base, mine }: Versions, field: DraftField): Side {
  return same(base[field], mine[field]) ? 'theirs' : 'mine';
}

/** One draft out of two, field by field. */
export function mergeDrafts({ mine, theirs }: Versions, sideOf: (field: DraftField) => Side): ProposalDraft {
  const taken = fields.filter((field) => sideOf(field) === 'theirs');
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
