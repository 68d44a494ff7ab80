import { headSchema, scoringSchema } from '#regulation/pack.ts';
import { ratingSchema } from '#regulation/rating.ts';

const source = { document: 'sample', at: 'Article 1' };
const title = (en: string) => ({ vi: en, en });
const node = (id: string, operation: object) => ({ id, title: title(id), source, ...operation });
const ratio = (id: string, name: string) =>
  node(id, { unit: '%', measure: { workItems: 'items', ratio: name, deduction: 25 } });

/** Rules in the manner of decree 335/2025, made up for tests: 30 points common criteria, 70 points result. */
export function sampleRules(leader = false) {
  const flags = ['staffRated', 'onPlan', 'unity'].map((name) =>
    node(`${name}Share`, { unit: '%', measure: { flag: name, yes: 100, no: 50 } }),
  );
  const ratios = [ratio('a', 'quantity'), ratio('b', 'quality'), ratio('c', 'timeliness')];
  const { facts, scores } = scoringSchema.parse({
    facts: {
      common: { type: 'number', title: title('Common criteria'), min: 0, max: 30 },
      items: { type: 'workItems', title: title('Products') },
      staffRated: { type: 'flag', title: title('All staff completed') },
      onPlan: { type: 'flag', title: title('Plan finished') },
      unity: { type: 'flag', title: title('Unity kept') },
      disciplined: { type: 'flag', title: title('Disciplined in the year') },
      months: { type: 'number', title: title('Months worked') },
      unitLevel: { type: 'level', title: title('Level of the unit') },
    },
    scores: [
      node('score', {
        unit: 'points',
        round: { places: 2, mode: 'halfUp' },
        sum: [
          node('commonPoints', { measure: { points: 'common' } }),
          node('resultPoints', {
            product: {
              factor: 0.7,
              of: node('result', { meanOfPresent: [...ratios, ...(leader ? flags : [])] }),
            },
          }),
        ],
      }),
    ],
  });
  const rating = ratingSchema.parse({
    score: 'score',
    levels: ['excellent', 'good', 'completed', 'notCompleted'].map((id) => ({ id, title: title(id) })),
    noRating: [
      {
        id: 'underSixMonths',
        title: title('Under six months'),
        source,
        when: { fact: 'months', lessThan: 6 },
      },
    ],
    vetoes: [
      {
        id: 'discipline',
        title: title('Discipline'),
        source,
        when: { fact: 'disciplined', is: true },
        level: 'notCompleted',
      },
    ],
    table: [
      { level: 'excellent', from: 90, when: { node: 'a', atLeast: 100 }, source },
      { level: 'good', from: 70, source },
      { level: 'completed', from: 50, source },
      { level: 'notCompleted', source },
    ],
    ceilings: [{ id: 'headNotAboveUnit', title: title('Not above the unit'), source, notAbove: 'unitLevel' }],
  });
  const head = headSchema.parse({
    id: 'sample',
    version: '1.0.0',
    title: title('Sample rules'),
    issuer: 'nobody',
    validFrom: '2026-01-01',
    documents: [{ id: 'sample', title: title('Sample document'), kind: 'assumption' }],
  });
  return { head, facts, scores, rating };
}

/** The products of the first worked vector of decree 335/2025: Σ assigned·k = 32. */
export const vectorItems = [
  { k: 5, assigned: 2, completed: 2 },
  { k: 12, assigned: 1, completed: 1, failedReviews: 1, latenesses: 1 },
  { k: 1, assigned: 10, completed: 8 },
];
