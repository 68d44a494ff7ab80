import { describe, expect, test } from 'vitest';
import type { Cascade } from './cascade.ts';
import { concernedBy, dividersOf, holdersOf, sidesOf } from './sides.ts';
import type { SubTask } from './sub-task.ts';

const part = (id: string, parentId: string | null, unitId: string, officialId: string | null): SubTask => ({
  id,
  taskId: 'task',
  parentId,
  title: id,
  expectedProduct: 'x',
  dueOn: '2026-10-31',
  share: '10',
  unitId,
  unitName: unitId,
  officialId,
  fullName: officialId,
  postTitle: null,
  state: 'agreed',
  changedAbove: [],
  version: 1,
  parts: [],
  reports: [],
});

const ofOffice = part('of-office', null, 'office', null);
const ofClerk = part('of-clerk', 'of-office', 'office', 'clerk');
const ofColleague = part('of-colleague', 'of-clerk', 'office', 'colleague');
/** The owner is a deputy of his department, which the director heads; the office has two heads. */
const cascade: Cascade = {
  indicators: [],
  subTasks: [ofOffice, ofClerk, ofColleague],
  ownerIds: ['deputy'],
  ownerUnitIds: ['department'],
  headsOf: new Map([
    ['department', ['director']],
    ['office', ['head', 'acting-head']],
  ]),
};

describe('who shares work out', () => {
  test('of a task: its owner and the head of his unit; only the owner holds it', () => {
    expect(dividersOf(cascade, undefined)).toEqual(['deputy', 'director']);
    expect(holdersOf(cascade, undefined)).toEqual(['deputy']);
  });
  test('of a part: whoever took it and the heads of his unit', () => {
    expect(new Set(dividersOf(cascade, ofClerk))).toEqual(new Set(['clerk', 'head', 'acting-head']));
    expect(holdersOf(cascade, ofClerk)).toEqual(['clerk']);
    expect(holdersOf(cascade, ofOffice)).toEqual(['head', 'acting-head']);
  });
});

test.each<[string, SubTask, string[]]>([
  ['director', ofOffice, ['giver']],
  ['deputy', ofOffice, ['giver']],
  ['head', ofOffice, ['assignee']],
  ['acting-head', ofClerk, ['giver']],
  ['clerk', ofClerk, ['assignee']],
  ['clerk', ofColleague, ['giver']],
  ['head', ofColleague, ['giver']],
  ['deputy', ofClerk, []],
  ['clerk', ofOffice, []],
])('what %s is to a part', (official, subTask, sides) => {
  expect(sidesOf(cascade, subTask, official)).toEqual(sides);
});

test('a part concerns whoever is above it, and nobody below or beside', () => {
  expect(new Set(concernedBy(cascade, ofClerk))).toEqual(
    new Set(['clerk', 'head', 'acting-head', 'deputy', 'director']),
  );
  expect(concernedBy(cascade, ofOffice)).not.toContain('clerk');
  expect(sidesOf(cascade, ofClerk, null)).toEqual([]);
});
