import { expect, test } from 'vitest';
import { emptyIndicator, type ProposalDraft, readProposal } from './proposal-draft.ts';

const blank: ProposalDraft = {
  campaignId: 'c',
  ownerIds: ['o'],
  title: ' Số hóa hồ sơ ',
  nature: 'breakthrough',
  content: '',
  horizon: 'oneYear',
  expectedProduct: '',
  reason: '',
  dueOn: '30/11/2026',
  indicators: [emptyIndicator(0)],
};
const done = (title: string) => `Có sản phẩm: ${title}`;

test('an order needs whom, what and why; the rest follows from it', () => {
  const { proposal, problems } = readProposal({ ...blank, reason: 'Dân chờ lâu' }, 'order', 'vi', done);
  expect(problems).toEqual({});
  expect(proposal).toEqual({
    campaignId: 'c',
    ownerIds: ['o'],
    title: 'Số hóa hồ sơ',
    nature: 'breakthrough',
    horizon: 'oneYear',
    expectedProduct: 'Số hóa hồ sơ',
    reason: 'Dân chờ lâu',
    dueOn: '2026-11-30',
    indicators: [{ name: 'Có sản phẩm: Số hóa hồ sơ', unitOfMeasure: '–', target: { direction: 'yesNo' } }],
  });
  expect(
    Object.keys(readProposal({ ...blank, ownerIds: [], title: ' ' }, 'order', 'vi', done).problems),
  ).toEqual(['ownerIds', 'title', 'reason']);
});

test('figures and days are read as people write them, and what cannot be read is named by its place', () => {
  const indicators = [
    {
      ...emptyIndicator(0, 'increase'),
      name: 'Hồ sơ',
      unitOfMeasure: 'hồ sơ',
      figures: { baseline: '1.200', target: '1.234,5' },
    },
    { ...emptyIndicator(1, 'milestones'), name: 'Lộ trình', steps: 'Khảo sát\n\n Nghiệm thu ' },
    { ...emptyIndicator(2, 'range'), name: 'Tỷ lệ', unitOfMeasure: '%', figures: { from: '1.5' } },
  ];
  const { proposal, problems } = readProposal(
    { ...blank, expectedProduct: 'Kho dữ liệu', dueOn: '31/02/2026', indicators },
    'register',
    'vi',
    done,
  );
  expect(problems).toEqual({
    dueOn: 'badDate',
    'indicators[2].target.from': 'badFigure',
    'indicators[2].target.to': 'required',
  });
  expect(proposal.indicators[0]?.target).toEqual({
    direction: 'increase',
    baseline: '1200',
    target: '1234.5',
  });
  expect(proposal.indicators[1]?.target).toEqual({
    direction: 'milestones',
    milestones: [{ title: 'Khảo sát' }, { title: 'Nghiệm thu' }],
  });
});
