import { expect, test } from 'vitest';
import { differingFields, likelySide, mergeDrafts } from './merge-drafts.ts';
import { emptyIndicator, type ProposalDraft } from './proposal-draft.ts';

const base: ProposalDraft = {
  campaignId: 'a',
  ownerIds: ['-'],
  title: 'Làng nghề',
  nature: 'new',
  content: '',
  horizon: 'oneYear',
  expectedProduct: 'Đề án',
  reason: '',
  dueOn: '30/09/2026',
  indicators: [{ ...emptyIndicator(0), name: 'Số làng nghề' }],
};
const mine = { ...base, title: 'Làng nghề chè', dueOn: '31/10/2026' };
const theirs = { ...base, title: 'Làng nghề mây tre', expectedProduct: 'Nghị quyết' };
const versions = { base, mine, theirs };

test('only what differs is compared, and each wrote what he changed', () => {
  const found = differingFields(
    versions,
    (field) => field,
    (field, draft) => JSON.stringify(draft[field]),
  );
  expect(found).toEqual([
    { field: 'title', name: 'title', mine: '"Làng nghề chè"', theirs: '"Làng nghề mây tre"' },
    { field: 'expectedProduct', name: 'expectedProduct', mine: '"Đề án"', theirs: '"Nghị quyết"' },
    { field: 'dueOn', name: 'dueOn', mine: '"31/10/2026"', theirs: '"30/09/2026"' },
  ]);
  expect(found.map(({ field }) => likelySide(versions, field))).toEqual(['mine', 'theirs', 'mine']);
});

test('fields are taken from the side chosen', () => {
  expect(mergeDrafts(versions, (field) => likelySide(versions, field))).toEqual({
    ...base,
    title: 'Làng nghề chè',
    expectedProduct: 'Nghị quyết',
    dueOn: '31/10/2026',
  });
  expect(mergeDrafts(versions, () => 'mine')).toEqual(mine);
  expect(mergeDrafts(versions, () => 'theirs')).toEqual(theirs);
});
